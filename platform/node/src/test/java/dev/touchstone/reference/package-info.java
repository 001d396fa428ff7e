/** Reference histories as files and on the shelf. */
@NullMarked
package dev.touchstone.reference;

import org.jspecify.annotations.NullMarked;
