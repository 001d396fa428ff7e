@NullMarked
package dev.touchstone.architecture;

import org.jspecify.annotations.NullMarked;
