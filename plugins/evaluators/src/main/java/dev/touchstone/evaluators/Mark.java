package dev.touchstone.evaluators;

import dev.touchstone.api.Question;
import dev.touchstone.api.forecast.Forecast;

/**
 * How one forecast did on one question.
 *
 * @param crps continuous ranked probability score in the target's unit, 0 or more, lower is better (Matheson &amp;
 *     Winkler 1976; Gneiting &amp; Raftery 2007)
 * @param inHalf whether the outcome lies in the central 50 % interval
 * @param inNineTenths whether it lies in the central 90 % interval
 */
record Mark(double crps, boolean inHalf, boolean inNineTenths) {
    /**
     * Marks a forecast. What it says beyond the question's limit counts as an atom there, as it does for the outcome.
     *
     * @param outcome in the target's unit, finite, at most the question's limit
     */
    static Mark of(Question question, Forecast forecast, double outcome) {
        Forecast censored = forecast.censoredAt(question.limit());
        return new Mark(censored.crps(outcome), covers(censored, 0.5, outcome), covers(censored, 0.9, outcome));
    }

    /**
     * Whether the outcome y lies between the interval's two quantiles, ends included. On an atom this covers more often
     * than the level; a randomised test would not, but would make scores depend on a draw. As a quantile is the smallest
     * x with F(x) ≥ p, it lies at y or below where F(y) ≥ p, and at y or above where F is less than p all the way to y.
     */
    private static boolean covers(Forecast forecast, double level, double outcome) {
        double tail = (1 - level) / 2;
        return forecast.cdf(outcome) >= tail && forecast.cdf(Math.nextDown(outcome)) < 1 - tail;
    }
}
