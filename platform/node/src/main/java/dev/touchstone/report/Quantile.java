package dev.touchstone.report;

/** Sample quantiles. */
public final class Quantile {
    private Quantile() {}

    /**
     * The quantile by linear interpolation between order statistics (Hyndman &amp; Fan 1996, type 7).
     *
     * @param sorted ascending, at least one value, no NaN; infinite ends are fine
     * @param p in [0, 1]
     */
    public static double of(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        double share = place - below;
        // Without this, an infinite neighbour times a share of 0 would make NaN of a finite value.
        return share == 0 || sorted[below] == sorted[above]
                ? sorted[below]
                : sorted[below] + share * (sorted[above] - sorted[below]);
    }
}
