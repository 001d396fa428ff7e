package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;

/**
 * Student's t away from its centre: the law of T = (Z + λ)/C, Z being standard normal and C² χ² over its degrees of
 * freedom ν. P(T ≤ t) is the mean of Φ(t·C - λ) over C; as the density of x = log C is proportional to
 * exp(ν(x - (e²ˣ - 1)/2)), which is smooth and falls off steeply, the trapezoid rule in x converges faster than any power
 * of its step (Trefethen &amp; Weideman, SIAM Review 56, 2014).
 */
final class NoncentralT {
    /** Beyond as many standard deviations Φ is 0 or 1. */
    private static final double SURE = 9;

    /** Steps of this share of the narrowest feature leave less than 1e-9. */
    private static final double STEP = 0.6;

    /** Of log χ with few degrees of freedom the right end is this narrow. */
    private static final double LARGEST = 0.25;

    /** So that what is beyond all measure still ends. */
    private static final int MOST_STEPS = 1 << 14;

    private final double t;
    private final double freedom;
    private final double[] scaled;
    private final double[] weights;

    /**
     * At one point.
     *
     * @param t where it is looked at
     * @param freedom ν, above 0, not necessarily whole
     */
    NoncentralT(double t, double freedom) {
        this.t = t;
        this.freedom = freedom;
        double lower = -8 / Math.sqrt(freedom) - 36 / freedom;
        double upper = 6 / Math.sqrt(freedom);
        double narrowest = Math.min(LARGEST, Math.min(1 / Math.sqrt(2 * freedom), 1 / (1 + Math.abs(t))));
        double step = Math.max(STEP * narrowest, (upper - lower) / MOST_STEPS);
        scaled = new double[(int) Math.ceil((upper - lower) / step)];
        weights = new double[scaled.length];
        double sum = 0;
        for (int i = 0; i < scaled.length; i++) {
            double x = lower + i * step;
            double c = Math.exp(x);
            scaled[i] = t * c;
            weights[i] = Math.exp(freedom * (x - (c * c - 1) / 2));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
    }

    /** P(T ≤ t) where λ is the noncentrality. */
    double cumulative(double noncentrality) {
        double sum = 0;
        for (int i = 0; i < scaled.length; i++) {
            double z = scaled[i] - noncentrality;
            if (z > SURE) {
                sum += weights[i];
            } else if (z > -SURE) {
                sum += weights[i] * Phi.of(z);
            }
        }
        return sum;
    }

    /**
     * The exact interval of the noncentrality of a T that came out as t: all λ under which neither such a T or less nor
     * such a T or more has less than half of one minus the level (Steiger &amp; Fouladi, in: What If There Were No
     * Significance Tests?, 1997; Cumming &amp; Finch, Educational and Psychological Measurement 61, 2001).
     */
    Interval interval(double level, String method) {
        double tail = (1 - level) / 2;
        return new Interval(end(1 - tail), end(tail), level, method);
    }

    private double end(double p) {
        double reach = SURE * (1 + Math.abs(t) / Math.sqrt(2 * freedom));
        double lower = t - reach;
        while (cumulative(lower) < p) {
            lower -= reach;
        }
        double upper = t + reach;
        while (cumulative(upper) > p) {
            upper += reach;
        }
        return Root.of(noncentrality -> cumulative(noncentrality) - p, lower, upper);
    }
}
