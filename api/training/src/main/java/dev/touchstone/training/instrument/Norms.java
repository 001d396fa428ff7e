package dev.touchstone.training.instrument;

/** Euclidean norms of flat parameter arrays and their parts, summed in double precision and in order. */
public final class Norms {
    private Norms() {}

    /**
     * sqrt(Σ v²): of a gradient, the gradient norm; of parameters, the weight norm of the whole network.
     *
     * @return 0 or more; infinite or NaN if an entry is
     */
    public static double of(float[] values) {
        return of(values, 0, values.length);
    }

    /**
     * The norm of a part.
     *
     * @param from first index
     * @param count how many, at least 0
     */
    public static double of(float[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += (double) values[i] * values[i];
        }
        return Math.sqrt(sum);
    }
}
