package dev.touchstone.phenomena.doubledescent;

/**
 * The peak of a curve that should have fallen all along: the point that stands out most both against the lowest before
 * it and against the curve's end.
 *
 * @param index of the point
 * @param prominence log10 of the smaller of the two ratios; above 0 if the curve rises to the point and falls after it
 */
record Peak(int index, double prominence) {
    /**
     * Finds it.
     *
     * @param curve at least three numbers above 0
     * @param floor below which differences do not matter, above 0: smaller numbers count as this
     */
    static Peak of(double[] curve, double floor) {
        double end = Math.max(curve[curve.length - 1], floor);
        double lowest = Math.max(curve[0], floor);
        Peak best = new Peak(1, Double.NEGATIVE_INFINITY);
        for (int i = 1; i < curve.length - 1; i++) {
            double prominence = Math.log10(Math.max(curve[i], floor) / Math.max(lowest, end));
            if (prominence > best.prominence) {
                best = new Peak(i, prominence);
            }
            lowest = Math.max(Math.min(lowest, curve[i]), floor);
        }
        return best;
    }

    /** Whether the curve rises and falls at all. */
    boolean isThere() {
        return prominence > 0;
    }
}
