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
     */
    static Peak of(double[] curve) {
        double end = curve[curve.length - 1];
        double lowest = curve[0];
        Peak best = new Peak(1, Double.NEGATIVE_INFINITY);
        for (int i = 1; i < curve.length - 1; i++) {
            double prominence = Math.log10(Math.min(curve[i] / lowest, curve[i] / end));
            if (prominence > best.prominence) {
                best = new Peak(i, prominence);
            }
            lowest = Math.min(lowest, curve[i]);
        }
        return best;
    }

    /** Whether the curve rises and falls at all. */
    boolean isThere() {
        return prominence > 0;
    }
}
