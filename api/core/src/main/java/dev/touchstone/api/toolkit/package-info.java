/**
 * What theories are made with.
 *
 * <p>A theory that can say a few numbers about a question implements {@link
 * dev.touchstone.api.toolkit.CovariateTheory}; {@link dev.touchstone.api.toolkit.Curve} reads a measured curve on its
 * natural scale. Everything else here is the one regression that all such theories share, so that a comparison is
 * between explanations and not between regressions:
 *
 * <ol>
 *   <li><b>Whether.</b> The probability that a time is not reached within the horizon, or that an event happens, by
 *       logistic regression with a ridge of 0.25: a prior of two logits a standard deviation on each slope. Half an
 *       observation of either kind at the centre keeps it off 0 and 1 (Jeffreys 1946).
 *   <li><b>Which value.</b> Given that there is one, its mean by Huber regression (k = 1.345, scale by the median
 *       absolute residual) with a ridge of 0.1 on the slopes. The forecast is normal; its standard deviation is the
 *       residual scale, widened by leverage and for the coefficients that were fitted.
 * </ol>
 *
 * <p>The rules that go with it:
 *
 * <ul>
 *   <li>A time is regressed as log10(time / origin): in units of what has passed already. So a fit carries over to
 *       trials that are slower throughout, and a forecast puts next to nothing before its origin.
 *   <li>Covariates are standardised on the history; values beyond Tukey's outer fences are pulled in to them. A
 *       question's covariates are clipped to the range of the history and one standard deviation on either side: a
 *       straight line is an interpolation, and nobody has seen that it goes on. One that never varied is ignored.
 *   <li>Every cell (task and arm) counts as one observation, however many seeds it has: seeds share most of what
 *       decides their outcome, and counting each would make a fit sure of what it saw in four tasks.
 *   <li>What the covariates say is shrunk towards what is known without them, by van Houwelingen and le Cessie's
 *       (1990) factor (χ² - p) / χ²: covariates that explain no more than noise would say nothing.
 *   <li>One fit for each kind of question: same phenomenon, target and moment. On other phenomena only (protocol {@link
 *       dev.touchstone.api.Protocol#OTHER_PHENOMENA}), one for each sort of quantity: same unit. It declines with fewer than 8 resolved
 *       questions of the kind, or fewer than the coefficients and 3 that have a value.
 *   <li>The fit does not depend on the order of the history, bit for bit.
 * </ul>
 */
@NullMarked
package dev.touchstone.api.toolkit;

import org.jspecify.annotations.NullMarked;
