package dev.touchstone.api.forecast;

/** A predictive distribution in the unit of its target. */
public sealed interface Forecast permits Normal, Quantiles, Samples, EventProbability, Censored {
    /** The distribution function F(x) = P(X ≤ x). */
    double cdf(double x);

    /**
     * The smallest x with F(x) ≥ p.
     *
     * @param p in (0, 1)
     */
    double quantile(double p);

    /** The integral of F from minus infinity to x. */
    double integral(double x);

    /** The integral of F² from minus infinity to x, 0 or more. */
    double squareIntegral(double x);

    /** The integral of 1 - F from x to infinity. */
    double tailIntegral(double x);

    /** The integral of (1 - F)² from x to infinity, 0 or more. */
    double tailSquareIntegral(double x);

    /** The smallest x with F(x) = 1; may be infinite. */
    double supremum();

    /**
     * The continuous ranked probability score, ∫ (F(x) - 1{x ≥ y})² dx, in the target's unit; lower is better, 0 is
     * best. For a point forecast it is the absolute error, for the probability of an event the Brier score.
     *
     * @param y what was observed, finite
     * @return 0 or more, never NaN; infinity where the score is beyond the range of doubles
     */
    default double crps(double y) {
        // A sum of two squares: unlike the difference of integrals of F and F², it cannot cancel or fall below 0.
        return squareIntegral(y) + tailSquareIntegral(y);
    }

    /**
     * This forecast with everything beyond a limit put into an atom there: what it says of "not within the horizon".
     *
     * @param limit in the target's unit; infinity changes nothing
     */
    default Forecast censoredAt(double limit) {
        return limit == Double.POSITIVE_INFINITY ? this : new Censored(this, 0, limit);
    }
}
