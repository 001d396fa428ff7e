/** What a theory has to beat: forecasts that explain nothing. */
@NullMarked
package dev.touchstone.theories.baselines;

import org.jspecify.annotations.NullMarked;
