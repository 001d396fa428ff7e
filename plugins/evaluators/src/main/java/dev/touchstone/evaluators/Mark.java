package dev.touchstone.evaluators;

import dev.touchstone.api.Question;
import dev.touchstone.api.forecast.Forecast;

/**
 * How one forecast did on one question.
 *
 * @param crps continuous ranked probability score in the target's unit, 0 or more, lower is better (Matheson &amp;
 *     Winkler 1976; Gneiting &amp; Raftery 2007)
 * @param below probability that the forecast gave to less than the outcome
 * @param through probability that it gave to the outcome or less; the same as {@code below} but on an atom
 * @param mean of the forecast, in the target's unit; not finite where it lies beyond any number
 */
record Mark(double crps, double below, double through, double mean) {
    private static final double HALF_TAIL = (1 - 0.5) / 2;
    private static final double NINE_TENTHS_TAIL = (1 - 0.9) / 2;

    /**
     * Marks a forecast. What it says beyond the question's limit counts as an atom there, as it does for the outcome.
     *
     * @param outcome in the target's unit, finite, at most the question's limit
     */
    static Mark of(Question question, Forecast forecast, double outcome) {
        Forecast censored = forecast.censoredAt(question.limit());
        return new Mark(
                censored.crps(outcome),
                censored.cdf(Math.nextDown(outcome)),
                censored.cdf(outcome),
                // Around any point, a mean is that point, plus what lies above, less what lies below.
                outcome + censored.tailIntegral(outcome) - censored.integral(outcome));
    }

    /** Whether the outcome lies in the central 50 % interval. */
    boolean inHalf() {
        return isWithin(HALF_TAIL);
    }

    /** Whether it lies in the central 90 % interval. */
    boolean inNineTenths() {
        return isWithin(NINE_TENTHS_TAIL);
    }

    /**
     * Whether the outcome y lies between the interval's two quantiles, ends included. On an atom this covers more often
     * than the level; a randomised test would not, but would make scores depend on a draw. As a quantile is the smallest
     * x with F(x) ≥ p, it lies at y or below where F(y) ≥ p, and at y or above where F is less than p all the way to y.
     */
    private boolean isWithin(double tail) {
        return through >= tail && below < 1 - tail;
    }
}
