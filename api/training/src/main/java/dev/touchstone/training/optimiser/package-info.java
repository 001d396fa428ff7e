/** Optimisers: settings as records, and the moving state of one network beside them. */
@NullMarked
package dev.touchstone.training.optimiser;

import org.jspecify.annotations.NullMarked;
