package dev.touchstone.api.toolkit;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Statistics of values that count differently. */
final class Weighted {
    /** Sums of weights this close, relatively, are equal up to rounding. */
    private static final double ROUNDING = 1e-9;

    private Weighted() {}

    static double mean(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            total += weights[i];
        }
        return sum / total;
    }

    /**
     * The smallest value that has at least a share {@code p} of the weight at or below it; if it is exactly {@code p},
     * the middle between it and the next. With equal weights and p = 1/2 that is the median.
     *
     * @param weights above 0
     * @param p in (0, 1)
     */
    static double quantile(double[] values, double[] weights, double p) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double total = 0;
        for (int i : order) {
            total += weights[i];
        }
        double below = 0;
        for (int k = 0; k + 1 < order.length; k++) {
            below += weights[order[k]] / total;
            if (below > p + ROUNDING) {
                return values[order[k]];
            }
            if (below > p - ROUNDING) {
                return values[order[k]] / 2 + values[order[k + 1]] / 2;
            }
        }
        return values[order[order.length - 1]];
    }

    static double median(double[] values, double[] weights) {
        return quantile(values, weights, 0.5);
    }
}
