package dev.touchstone.api.toolkit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Brings each covariate to mean 0 and standard deviation 1 over the history, and knows the range that was seen. */
final class Standardisation {
    /** How far beyond the range of the history a question's covariate may count, in standard deviations. */
    private static final double MARGIN = 1;

    /** Tukey (1977): beyond 3 interquartile ranges from the quartiles a value is "far out". */
    private static final double FENCE = 3;

    /** A covariate that varies less than this, relative to its size, is rounding. */
    private static final double CONSTANT = 1e-9;

    /** One covariate: values are divided by {@code size} first, so that none is too large to square. */
    private record Scale(double size, double low, double high, double mean, double sd) {
        static Scale of(double[] values, double[] weights) {
            double lower = Weighted.quantile(values, weights, 0.25);
            double upper = Weighted.quantile(values, weights, 0.75);
            double reach = upper > lower ? FENCE * (upper - lower) : Double.POSITIVE_INFINITY;
            double low = Math.max(lower - reach, Arrays.stream(values).min().orElse(0));
            double high = Math.min(upper + reach, Arrays.stream(values).max().orElse(0));
            double size = Math.max(Double.MIN_NORMAL, Math.max(Math.abs(low), Math.abs(high)));
            double[] scaled =
                    Arrays.stream(values).map(v -> clip(v, low, high) / size).toArray();
            double mean = Weighted.mean(scaled, weights);
            double variance = Weighted.mean(
                    Arrays.stream(scaled).map(v -> (v - mean) * (v - mean)).toArray(), weights);
            return new Scale(size, low / size, high / size, mean, Math.sqrt(variance));
        }

        double standardised(double value, double margin) {
            return sd > CONSTANT ? (clip(value / size, low - margin * sd, high + margin * sd) - mean) / sd : 0;
        }
    }

    private final List<Scale> scales;

    private Standardisation(List<Scale> scales) {
        this.scales = scales;
    }

    static Standardisation of(List<Case> cases, double[] weights) {
        return new Standardisation(IntStream.range(0, cases.get(0).covariates().length)
                .mapToObj(j -> Scale.of(
                        cases.stream().mapToDouble(c -> c.covariates()[j]).toArray(), weights))
                .toList());
    }

    /** How many covariates there are. */
    int size() {
        return scales.size();
    }

    /** The cases' own covariates, those far out pulled in. */
    double[][] rows(List<Case> cases) {
        return cases.stream().map(c -> standardised(c.covariates(), 0)).toArray(double[][]::new);
    }

    /** A new question's covariates, clipped to the range of the history and a margin. */
    double[] clipped(double[] covariates) {
        return standardised(covariates, MARGIN);
    }

    private double[] standardised(double[] covariates, double margin) {
        return IntStream.range(0, covariates.length)
                .mapToDouble(j -> scales.get(j).standardised(covariates[j], margin))
                .toArray();
    }

    private static double clip(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
