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
     * @param values at least one, none NaN
     * @param tail in [0, .5]; the smaller, the faster
     */
    static double[] ends(double[] values, double tail) {
        double place = tail * (values.length + 1) - 1;
        // As many as the quantile looks at; it is told so that it finds the same place among them.
        int count = Math.min(values.length, (int) Math.max(0, place) + 2);
        double within = Math.max(0, place + 1) / (count + 1);
        double[] smallest = new double[count];
        double[] largest = new double[count]; // Times minus one.
        Arrays.fill(smallest, Double.POSITIVE_INFINITY);
        Arrays.fill(largest, Double.POSITIVE_INFINITY);
        for (double value : values) {
            if (value < smallest[count - 1]) {
                insert(smallest, value);
            }
            if (-value < largest[count - 1]) {
                insert(largest, -value);
            }
        }
        return new double[] {quantile(smallest, within), -quantile(largest, within)};
    }

    /** Puts a value in its place among those in order; the last one goes. */
    private static void insert(double[] sorted, double value) {
        int at = sorted.length - 1;
        while (at > 0 && sorted[at - 1] > value) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = value;
    }
}
