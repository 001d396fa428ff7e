package dev.touchstone.report.plot;

import java.util.ArrayList;
import java.util.List;

/** Round values for axes: multiples of 1, 2 or 5 times a power of ten. */
final class Ticks {
    private static final double[] ROUND = {1, 2, 5};
    /** Slack for ends that are themselves round but for the last bit. */
    private static final double EPSILON = 1e-9;

    private Ticks() {}

    /** The multiples, within the ends, of the smallest round step that leaves at most so many. */
    static List<Double> linear(double lower, double upper, int atMost) {
        double span = upper - lower;
        int exponent = (int) Math.floor(Math.log10(span / atMost)) - 1;
        while (true) {
            for (double round : ROUND) {
                List<Double> ticks = multiples(lower, upper, round, exponent);
                if (ticks.size() <= atMost) {
                    return ticks;
                }
            }
            exponent++;
        }
    }

    /**
     * The densest of: 1-2-5 in every decade, 1-3, powers of ten, every second power and so on, that leaves at most so
     * many. Between two neighbouring powers of ten there may be none of these, so a linear step takes over.
     */
    static List<Double> log(double lower, double upper, int atMost) {
        List<double[]> patterns = List.of(new double[] {1, 2, 5}, new double[] {1, 3}, new double[] {1});
        for (double[] pattern : patterns) {
            List<Double> ticks = decades(lower, upper, pattern, 1);
            if (ticks.size() <= atMost) {
                return ticks.size() >= 2 ? ticks : linear(lower, upper, atMost);
            }
        }
        int stride = 2;
        List<Double> ticks = decades(lower, upper, new double[] {1}, stride);
        while (ticks.size() > atMost) {
            ticks = decades(lower, upper, new double[] {1}, ++stride);
        }
        return ticks;
    }

    private static List<Double> multiples(double lower, double upper, double round, int exponent) {
        double step = round * Math.pow(10, exponent);
        double slack = EPSILON * (upper - lower) / step;
        List<Double> ticks = new ArrayList<>();
        double first = Math.ceil(lower / step - slack);
        double last = Math.floor(upper / step + slack);
        for (double i = first; i <= last; i++) {
            // Division by a power of ten is exact where multiplication by its inverse is not: 3 * 0.1 is not 0.3.
            double tick = exponent < 0 ? i * round / Math.pow(10, -exponent) : i * step;
            ticks.add(tick == 0 ? 0.0 : Math.max(lower, Math.min(upper, tick)));
        }
        return ticks;
    }

    private static List<Double> decades(double lower, double upper, double[] pattern, int stride) {
        List<Double> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(lower));
        int last = (int) Math.ceil(Math.log10(upper));
        for (int exponent = Math.floorDiv(first, stride) * stride; exponent <= last; exponent += stride) {
            for (double multiple : pattern) {
                double tick = exponent < 0 ? multiple / Math.pow(10, -exponent) : multiple * Math.pow(10, exponent);
                if (tick >= lower * (1 - EPSILON) && tick <= upper * (1 + EPSILON)) {
                    ticks.add(Math.max(lower, Math.min(upper, tick)));
                }
            }
        }
        return ticks;
    }
}
