/** Writes the project of a new plugin: a stranger's, which knows nothing of Touchstone but what is published. */
@NullMarked
package dev.touchstone.scaffold;

import org.jspecify.annotations.NullMarked;
