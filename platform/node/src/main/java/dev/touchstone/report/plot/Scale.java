package dev.touchstone.report.plot;

import java.util.List;

/** How values become places between the two ends of an axis. */
public sealed interface Scale {
    /**
     * Where a value lies: 0 at the lower end, 1 at the upper. What lies outside is drawn on the nearer end.
     *
     * @return in [0, 1]; 0 for NaN
     */
    double fraction(double value);

    /**
     * Round values within the ends.
     *
     * @param atMost how many there is room for, at least 2
     * @return ascending
     */
    List<Double> ticks(int atMost);

    /**
     * Equal steps take equal space.
     *
     * @param lower end, finite
     * @param upper end, finite and above the lower
     */
    record Linear(double lower, double upper) implements Scale {
        /** @throws IllegalArgumentException if the ends are out of order or not finite */
        public Linear {
            requireOrder(lower, upper);
        }

        @Override
        public double fraction(double value) {
            return clamp((value - lower) / (upper - lower));
        }

        @Override
        public List<Double> ticks(int atMost) {
            return Ticks.linear(lower, upper, atMost);
        }
    }

    /**
     * Equal ratios take equal space.
     *
     * @param lower end, above 0
     * @param upper end, finite and above the lower
     */
    record Log(double lower, double upper) implements Scale {
        /** @throws IllegalArgumentException if the ends are out of order, not finite or not above 0 */
        public Log {
            requireOrder(lower, upper);
            if (!(lower > 0)) {
                throw new IllegalArgumentException("logarithmic scale from " + lower + ": must begin above 0");
            }
        }

        @Override
        public double fraction(double value) {
            return value <= 0 ? 0 : clamp(Math.log(value / lower) / Math.log(upper / lower));
        }

        @Override
        public List<Double> ticks(int atMost) {
            return Ticks.log(lower, upper, atMost);
        }
    }

    /** A linear scale from one value to another, widened by a half on each side where they are equal. */
    static Scale linear(double lower, double upper) {
        return lower == upper ? new Linear(lower - 0.5, upper + 0.5) : new Linear(lower, upper);
    }

    /** A logarithmic scale from one value to another, widened by a half decade on each side where they are equal. */
    static Scale log(double lower, double upper) {
        double half = Math.sqrt(10);
        return lower == upper ? new Log(lower / half, upper * half) : new Log(lower, upper);
    }

    private static double clamp(double fraction) {
        return Double.isNaN(fraction) ? 0 : Math.max(0, Math.min(1, fraction));
    }

    private static void requireOrder(double lower, double upper) {
        if (!(lower < upper) || !Double.isFinite(upper - lower)) {
            throw new IllegalArgumentException(
                    "scale from " + lower + " to " + upper + ": ends must be finite and in order");
        }
    }
}
