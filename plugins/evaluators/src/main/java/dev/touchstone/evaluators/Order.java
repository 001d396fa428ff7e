package dev.touchstone.evaluators;

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
}
