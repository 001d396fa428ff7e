/** Runs the distribution as people do: real processes, killed for real. */
@NullMarked
package dev.touchstone.distribution;

import org.jspecify.annotations.NullMarked;
