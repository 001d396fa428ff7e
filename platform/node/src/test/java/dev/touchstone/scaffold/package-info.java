@NullMarked
package dev.touchstone.scaffold;

import org.jspecify.annotations.NullMarked;
