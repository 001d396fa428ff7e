package dev.touchstone.api.forecast;

import java.util.List;

/**
 * Equally likely values: the distribution function is a staircase. One sample is a point forecast.
 *
 * @param values in the target's unit, finite, at least one; kept sorted
 */
public record Samples(List<Double> values) implements Forecast {
    /** @throws IllegalArgumentException if there is no value or one is not finite */
    public Samples {
        if (values.isEmpty() || !values.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("samples " + values + " must be some and finite");
        }
        values = values.stream().sorted().toList();
    }

    @Override
    public double cdf(double x) {
        long below = values.stream().filter(value -> value <= x).count();
        return (double) below / values.size();
    }

    @Override
    public double quantile(double p) {
        int n = values.size();
        int index = Math.max(0, Math.min(n - 1, (int) Math.ceil(p * n) - 1));
        // The product rounds: 0.07 * 100 is above 7. The staircase itself decides.
        if (index > 0 && (double) index / n >= p) {
            index--;
        }
        return values.get(index);
    }

    @Override
    public double integral(double x) {
        double sum = 0;
        for (double value : values) {
            sum += Math.max(0, x - value) / values.size();
        }
        return sum;
    }

    @Override
    public double squareIntegral(double x) {
        double sum = 0;
        for (int i = 0; i < values.size() && values.get(i) < x; i++) {
            double next = i + 1 < values.size() ? Math.min(x, values.get(i + 1)) : x;
            double cdf = (i + 1.0) / values.size();
            sum += cdf * cdf * (next - values.get(i));
        }
        return sum;
    }

    @Override
    public double tailIntegral(double x) {
        double sum = 0;
        for (double value : values) {
            sum += Math.max(0, value - x) / values.size();
        }
        return sum;
    }

    @Override
    public double tailSquareIntegral(double x) {
        double sum = 0;
        for (int i = values.size() - 1; i >= 0 && values.get(i) > x; i--) {
            double previous = i > 0 ? Math.max(x, values.get(i - 1)) : x;
            double beyond = (double) (values.size() - i) / values.size();
            sum += beyond * beyond * (values.get(i) - previous);
        }
        return sum;
    }

    @Override
    public double supremum() {
        return values.get(values.size() - 1);
    }
}
