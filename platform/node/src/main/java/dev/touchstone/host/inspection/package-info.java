/** Says what is wrong with a plugin JAR, all at once and each with a remedy, without loading a class of it. */
@NullMarked
package dev.touchstone.host.inspection;

import org.jspecify.annotations.NullMarked;
