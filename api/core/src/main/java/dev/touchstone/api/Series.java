package dev.touchstone.api;

import java.util.Arrays;

/** Measurements of one metric of one trial: values at growing positions. Immutable. */
public final class Series {
    /** No measurement. */
    public static final Series EMPTY = new Series(new long[0], new double[0]);

    private final long[] positions;
    private final double[] values;

    private Series(long[] positions, double[] values) {
        this.positions = positions;
        this.values = values;
    }

    /**
     * A series.
     *
     * @param positions strictly growing, in axis units
     * @param values one a position, in the metric's unit; may be NaN or infinite where training diverged
     * @throws IllegalArgumentException if lengths differ or positions do not grow
     */
    public static Series of(long[] positions, double[] values) {
        if (positions.length != values.length) {
            throw new IllegalArgumentException(positions.length + " positions but " + values.length + " values");
        }
        for (int i = 1; i < positions.length; i++) {
            if (positions[i - 1] >= positions[i]) {
                throw new IllegalArgumentException(
                        "positions must grow; " + positions[i] + " follows " + positions[i - 1]);
            }
        }
        return new Series(positions.clone(), values.clone());
    }

    /** How many measurements there are. */
    public int size() {
        return positions.length;
    }

    /** The position of measurement {@code i}, in axis units. */
    public long position(int i) {
        return positions[i];
    }

    /** The value of measurement {@code i}, in the metric's unit. */
    public double value(int i) {
        return values[i];
    }

    /**
     * The last value.
     *
     * @throws IndexOutOfBoundsException if the series is empty
     */
    public double last() {
        return values[size() - 1];
    }

    /** The part at positions up to and including {@code origin}. */
    public Series upTo(long origin) {
        int found = Arrays.binarySearch(positions, origin);
        int end = found >= 0 ? found + 1 : -found - 1;
        return end == size() ? this : new Series(Arrays.copyOf(positions, end), Arrays.copyOf(values, end));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that
                && Arrays.equals(positions, that.positions)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(positions) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Series[" + size() + " measurements]";
    }
}
