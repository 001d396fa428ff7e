package dev.touchstone.evaluators;

import java.util.Arrays;

/**
 * The values of the seeds of one task, with what resamples of them add up to, stretched as {@link Bca#ofFew} has it. Sums
 * are taken around their mean, so that little cancels.
 */
final class SeedValues {
    /** A sum of squares below this share of what it was taken from is rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[] values;
    private final double mean;
    private final double squares;
    private final double[] sums;
    private final double[] spreads;

    /**
     * Adds resamples up.
     *
     * @param values at least one, finite
     * @param weights how often each value is drawn in each resample: a row a value
     */
    SeedValues(double[] values, double[][] weights) {
        this.values = values;
        mean = Arrays.stream(values).sum() / values.length;
        squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        sums = new double[Resamples.REPLICATES];
        spreads = new double[Resamples.REPLICATES];
        double stretch = Bca.stretch(values.length);
        for (int i = 0; i < values.length; i++) {
            add(weights[i], stretch * (values[i] - mean));
        }
        for (int r = 0; r < sums.length; r++) {
            double within = spreads[r] - sums[r] * sums[r] / values.length;
            spreads[r] = within > ROUNDING * spreads[r] ? within : 0;
        }
    }

    private void add(double[] weights, double deviation) {
        double square = deviation * deviation;
        for (int r = 0; r < sums.length; r++) {
            sums[r] += weights[r] * deviation;
            spreads[r] += weights[r] * square;
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

    /** The sum of their squared differences from their mean. */
    double squares() {
        return squares;
    }

    /** The sum in a resample. */
    double sum(int resample) {
        return values.length * mean + sums[resample];
    }

    double squares(int resample) {
        return spreads[resample];
    }

    double value(int i) {
        return values[i];
    }

    /** The sum of squares without one of the values, of two or more. */
    double squaresWithout(int i) {
        double deviation = values[i] - mean;
        double rest = squares - deviation * deviation * values.length / (values.length - 1);
        return rest > ROUNDING * squares ? rest : 0;
    }
}
