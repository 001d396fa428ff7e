package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * The exact interval for a binomial rate (Clopper &amp; Pearson, Biometrika 26, 1934): each end is the rate under which
 * what was seen, or more extreme, has half of one minus the level. By the beta form of the binomial tail,
 * lower = B⁻¹(α/2; k, n - k + 1) and upper = B⁻¹(1 - α/2; k + 1, n - k). It covers at least its level whatever the rate.
 */
final class ClopperPearson {
    /** Absolute error of an end. */
    private static final double ACCURACY = 1e-12;

    private ClopperPearson() {}

    /**
     * The interval.
     *
     * @param hits between 0 and {@code trials}; may be fractional when a rate is extrapolated
     * @param trials 0 or more; none gives [0, 1]
     * @param level in (0, 1)
     * @throws IllegalArgumentException if hits are not between 0 and the trials
     */
    static Interval interval(double hits, double trials, double level) {
        if (!(0 <= hits && hits <= trials)) {
            throw new IllegalArgumentException("hits " + hits + " must lie between 0 and the trials, " + trials);
        }
        double tail = (1 - level) / 2;
        double misses = trials - hits;
        double lower = hits == 0 ? 0 : inverseBeta(hits, misses + 1, tail);
        double upper = misses == 0 ? 1 : 1 - inverseBeta(misses, hits + 1, tail);
        return new Interval(lower, upper, level, "Clopper-Pearson");
    }

    private static double inverseBeta(double alpha, double beta, double p) {
        // 1 - (1 - x)^beta and x^alpha are solved at once: where everything was seen, or nothing, the search is spared.
        if (beta == 1) {
            return Math.pow(p, 1 / alpha);
        }
        if (alpha == 1) {
            return -Math.expm1(Math.log1p(-p) / beta);
        }
        return new BetaDistribution(alpha, beta, ACCURACY).inverseCumulativeProbability(p);
    }
}
