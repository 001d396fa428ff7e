package dev.touchstone.evaluators;

import dev.touchstone.api.forecast.Forecast;

/**
 * Points of a baseline's forecast at which others are compared with it: its 10 %, 50 % and 90 % quantiles, each from the
 * left and from the right, so that an atom is compared on both of its sides.
 */
final class Landmarks {
    private static final double[] LEVELS = {0.1, 0.5, 0.9};

    private final double[] points = new double[LEVELS.length];
    private final double[] below = new double[LEVELS.length];
    private final double[] through = new double[LEVELS.length];

    private Landmarks() {}

    static Landmarks of(Forecast baseline) {
        Landmarks landmarks = new Landmarks();
        for (int i = 0; i < LEVELS.length; i++) {
            double point = baseline.quantile(LEVELS[i]);
            landmarks.points[i] = point;
            landmarks.below[i] = baseline.cdf(Math.nextDown(point));
            landmarks.through[i] = baseline.cdf(point);
        }
        return landmarks;
    }

    /**
     * How far a forecast is from the baseline's, as a probability, and how far the empirical distribution of so many
     * draws from the baseline's would be.
     *
     * @param fittedOn how many draws; none have no noise, for then nothing was fitted
     */
    Difference from(Forecast forecast, int fittedOn) {
        double difference = 0;
        double noise = 0;
        int compared = 0;
        for (int i = 0; i < points.length; i++) {
            double[] baseline = {below[i], through[i]};
            double[] own = {forecast.cdf(Math.nextDown(points[i])), forecast.cdf(points[i])};
            for (int side = 0; side < 2; side++) {
                // Where both are sure of the same there is nothing to differ in, nor any noise.
                if (own[side] != baseline[side] || (0 < own[side] && own[side] < 1)) {
                    difference += Math.abs(own[side] - baseline[side]);
                    noise += noise(baseline[side], fittedOn);
                    compared++;
                }
            }
        }
        return compared == 0 ? new Difference(0, 0) : new Difference(difference / compared, noise / compared);
    }

    /** The mean absolute error of a share of n draws, √(2 p(1 - p)/(π n)); p drawn to the middle by half a draw. */
    private static double noise(double probability, int n) {
        double p = (n * probability + 0.5) / (n + 1);
        return n == 0 ? 0 : Math.sqrt(2 * p * (1 - p) / (Math.PI * n));
    }

    /**
     * How far two forecasts are apart.
     *
     * @param distance mean absolute difference of their distribution functions, in [0, 1]
     * @param noise what it would be if they differed by chance only
     */
    record Difference(double distance, double noise) {}
}
