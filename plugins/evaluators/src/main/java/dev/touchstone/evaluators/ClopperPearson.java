package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The exact interval for a binomial rate (Clopper &amp; Pearson, Biometrika 26, 1934): each end is the rate under which
 * what was seen, or more extreme, has half of one minus the level. By the beta form of the binomial tail,
 * lower = B⁻¹(α/2; k, n - k + 1) and upper = B⁻¹(1 - α/2; k + 1, n - k). It covers at least its level whatever the rate.
 */
final class ClopperPearson {
    /** A step so small, relative to where it begins, leaves an error far below a double's precision: they cube it. */
    private static final double LAST_STEP = 1e-7;

    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final int MOST_STEPS = 200;

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

    /**
     * Halley's method on the distribution function, kept within what is known to hold the root. Several times as fast as
     * a general solver; a study asks for thousands of ends.
     */
    private static double inverseBeta(double alpha, double beta, double p) {
        IncompleteBeta distribution = new IncompleteBeta(alpha, beta);
        double low = 0;
        double high = 1;
        double x = guess(alpha, beta, p);
        for (int step = 0; step < MOST_STEPS; step++) {
            double excess = distribution.at(x) - p;
            if (excess > 0) {
                high = x;
            } else {
                low = x;
            }
            double newton = excess / distribution.density(x);
            double curvature = (alpha - 1) / x - (beta - 1) / (1 - x);
            double next = x - newton / Math.max(0.5, 1 - newton * curvature / 2);
            if (excess == 0 || Math.abs(next - x) <= LAST_STEP * x) {
                return next;
            }
            x = low < next && next < high ? next : (low + high) / 2;
        }
        return x;
    }

    /** The normal approximation of the logit (Abramowitz &amp; Stegun 26.5.22 without its corrections), within (0, 1). */
    private static double guess(double alpha, double beta, double p) {
        double z = NORMAL.inverseCumulativeProbability(p);
        double logit = Math.log(alpha / beta) + z * Math.sqrt(1 / alpha + 1 / beta);
        return Math.max(1e-12, Math.min(1 - 1e-12, 1 / (1 + Math.exp(-logit))));
    }
}
