/** Loads plugin JARs from a folder, each in a class loader of its own, and says what is wrong with those that fail. */
@NullMarked
package dev.touchstone.host;

import org.jspecify.annotations.NullMarked;
