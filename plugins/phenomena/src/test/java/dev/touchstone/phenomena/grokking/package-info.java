@NullMarked
package dev.touchstone.phenomena.grokking;

import org.jspecify.annotations.NullMarked;
