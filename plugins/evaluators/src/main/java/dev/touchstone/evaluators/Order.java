package dev.touchstone.evaluators;

import java.util.Arrays;

/** Order statistics. */
final class Order {
    private Order() {}

    /**
     * The quantile that expects the i-th of n values at i/(n+1) (Weibull; type 6 of Hyndman &amp; Fan 1996), as suits
     * bootstrap replicates; beyond the outermost values, those.
     *
     * @param sorted at least one value, in order, none NaN
     * @param p in [0, 1]
     */
    static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length + 1) - 1;
        int below = (int) Math.floor(Math.max(0, Math.min(sorted.length - 1, place)));
        int above = Math.min(sorted.length - 1, below + 1);
        double share = Math.max(0, Math.min(1, place - below));
        // Equal or outermost values are returned as they are: they may be infinite.
        return share == 0 || sorted[below] == sorted[above]
                ? sorted[below]
                : (1 - share) * sorted[below] + share * sorted[above];
    }

    /**
     * The quantiles at {@code tail} and at one minus it, without sorting what lies between.
     *
     * @param values at least one, none NaN; used up by this
     * @param tail in [0, .5]; the smaller, the faster
     */
    static double[] ends(double[] values, double tail) {
        double lower = lower(values, tail);
        for (int i = 0; i < values.length; i++) {
            values[i] = -values[i];
        }
        return new double[] {lower, -lower(values, tail)};
    }

    private static double lower(double[] values, double tail) {
        double place = tail * (values.length + 1) - 1;
        double[] smallest = smallest(values, Math.min(values.length, (int) Math.max(0, place) + 2));
        // As many as the quantile looks at; it is told so that it finds the same place among them.
        return quantile(smallest, Math.max(0, place + 1) / (smallest.length + 1));
    }

    /** So many of the smallest values, in order. */
    private static double[] smallest(double[] values, int count) {
        double[] kept = new double[count];
        Arrays.fill(kept, Double.POSITIVE_INFINITY);
        for (double value : values) {
            if (value < kept[count - 1]) {
                int at = count - 1;
                while (at > 0 && kept[at - 1] > value) {
                    kept[at] = kept[at - 1];
                    at--;
                }
                kept[at] = value;
            }
        }
        return kept;
    }
}
