package dev.touchstone.evaluators;

import java.util.Arrays;

/**
 * The values of the seeds of one task, with what resamples of them add up to, stretched as {@link Bca#ofFew} has it. Sums
 * are taken around their mean, so that little cancels.
 */
final class SeedValues {
    private final double[] values;
    private final double mean;
    private final double[] sums = new double[Resamples.REPLICATES];

    /**
     * Adds resamples up.
     *
     * @param values at least one, finite
     * @param weights how often each value is drawn in each resample: a row a value
     */
    SeedValues(double[] values, double[][] weights) {
        this.values = values;
        mean = Arrays.stream(values).sum() / values.length;
        double stretch = Bca.stretch(values.length);
        for (int i = 0; i < values.length; i++) {
            double deviation = stretch * (values[i] - mean);
            for (int r = 0; r < sums.length; r++) {
                sums[r] += weights[i][r] * deviation;
            }
        }
    }

    boolean isOf(double[] others) {
        return Arrays.equals(values, others);
    }

    int count() {
        return values.length;
    }

    /** The sum of the values. */
    double sum() {
        return values.length * mean;
    }

    /** The sum in a resample. */
    double sum(int resample) {
        return values.length * mean + sums[resample];
    }

    double value(int i) {
        return values[i];
    }
}
