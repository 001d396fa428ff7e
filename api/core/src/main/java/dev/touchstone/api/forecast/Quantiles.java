package dev.touchstone.api.forecast;

import java.util.List;

/**
 * Quantiles, as forecast hubs collect them. Between two the distribution function is a straight line; what lies
 * outside the outermost is put on them, so the forecast is a definite distribution and its score exact.
 *
 * @param levels probabilities, strictly growing, in (0, 1)
 * @param values one a level, in the target's unit, finite, never falling
 */
public record Quantiles(List<Double> levels, List<Double> values) implements Forecast {
    /** @throws IllegalArgumentException if there is none, levels or values are out of order or out of range */
    public Quantiles {
        levels = List.copyOf(levels);
        values = List.copyOf(values);
        if (levels.isEmpty() || levels.size() != values.size()) {
            throw new IllegalArgumentException(levels.size() + " levels and " + values.size()
                    + " values: there must be as many of each, at least one");
        }
        for (int i = 0; i < levels.size(); i++) {
            double level = levels.get(i);
            boolean ordered = i == 0 || (levels.get(i - 1) < level && values.get(i - 1) <= values.get(i));
            if (!(0 < level && level < 1) || !Double.isFinite(values.get(i)) || !ordered) {
                throw new IllegalArgumentException("quantile " + values.get(i) + " at level " + level
                        + ": levels must grow within (0, 1), values be finite and not cross");
            }
        }
    }

    @Override
    public double cdf(double x) {
        if (x < values.get(0)) {
            return 0;
        }
        if (x >= supremum()) {
            return 1;
        }
        int i = segment(x);
        return at(i, x);
    }

    @Override
    public double quantile(double p) {
        if (p <= levels.get(0)) {
            return values.get(0);
        }
        for (int i = 1; i < levels.size(); i++) {
            if (p <= levels.get(i)) {
                double share = (p - levels.get(i - 1)) / (levels.get(i) - levels.get(i - 1));
                double width = values.get(i) - values.get(i - 1);
                return Double.isInfinite(width)
                        ? (1 - share) * values.get(i - 1) + share * values.get(i)
                        : Math.min(values.get(i), values.get(i - 1) + share * width);
            }
        }
        return supremum();
    }

    @Override
    public double integral(double x) {
        double sum = Math.max(0, x - supremum());
        for (int i = 0; i + 1 < values.size() && values.get(i) < x; i++) {
            double end = Math.min(x, values.get(i + 1));
            sum += (levels.get(i) + at(i, end)) / 2 * (end - values.get(i));
        }
        return sum;
    }

    @Override
    public double squareIntegral(double x) {
        double sum = Math.max(0, x - supremum());
        for (int i = 0; i + 1 < values.size() && values.get(i) < x; i++) {
            double end = Math.min(x, values.get(i + 1));
            double a = levels.get(i);
            double b = at(i, end);
            sum += (a * a + a * b + b * b) / 3 * (end - values.get(i));
        }
        return sum;
    }

    @Override
    public double tailIntegral(double x) {
        double sum = Math.max(0, values.get(0) - x);
        for (int i = values.size() - 1; i > 0 && values.get(i) > x; i--) {
            double begin = Math.max(x, values.get(i - 1));
            sum += ((1 - at(i - 1, begin)) + (1 - levels.get(i))) / 2 * (values.get(i) - begin);
        }
        return sum;
    }

    @Override
    public double tailSquareIntegral(double x) {
        double sum = Math.max(0, values.get(0) - x);
        for (int i = values.size() - 1; i > 0 && values.get(i) > x; i--) {
            double begin = Math.max(x, values.get(i - 1));
            double a = 1 - at(i - 1, begin);
            double b = 1 - levels.get(i);
            sum += (a * a + a * b + b * b) / 3 * (values.get(i) - begin);
        }
        return sum;
    }

    @Override
    public double supremum() {
        return values.get(values.size() - 1);
    }

    /** The straight line of segment {@code i} at {@code x}, which lies in it; its beginning if it has no width. */
    private double at(int i, double x) {
        double begin = values.get(i);
        double width = values.get(i + 1) - begin;
        if (width == 0) {
            return levels.get(i);
        }
        // Halved where the width is beyond the range of doubles.
        double share = Double.isInfinite(width)
                ? (x / 2 - begin / 2) / (values.get(i + 1) / 2 - begin / 2)
                : (x - begin) / width;
        return levels.get(i) + (levels.get(i + 1) - levels.get(i)) * share;
    }

    /** The last segment that begins at or before {@code x}; its width is above 0 as x lies before the last value. */
    private int segment(double x) {
        int i = values.size() - 1;
        while (values.get(i) > x) {
            i--;
        }
        return i;
    }
}
