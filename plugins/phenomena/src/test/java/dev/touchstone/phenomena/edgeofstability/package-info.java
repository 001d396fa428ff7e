@NullMarked
package dev.touchstone.phenomena.edgeofstability;

import org.jspecify.annotations.NullMarked;
