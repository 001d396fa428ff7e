package dev.touchstone.api.ledger;

import java.util.Arrays;

/**
 * Values of one metric for all trials of a cohort over a stretch of positions. Immutable; nothing here is boxed.
 *
 * <p>Values are stored position by position: value {@code i * width + s} belongs to trial {@code s} at position
 * {@code i}.
 */
public final class Column {
    private final String metric;
    private final int width;
    private final long[] positions;
    private final double[] values;

    /**
     * Takes the arrays over without copying; the caller must not touch them again.
     *
     * @param metric its name
     * @param width trials in the cohort, 1 or more
     * @param positions strictly growing
     * @param values {@code positions.length * width} of them
     * @throws IllegalArgumentException if the lengths do not fit
     */
    public Column(String metric, int width, long[] positions, double[] values) {
        if (width < 1 || values.length != positions.length * width) {
            throw new IllegalArgumentException("column " + metric + ": " + values.length + " values do not fit "
                    + positions.length + " positions of width " + width);
        }
        this.metric = metric;
        this.width = width;
        this.positions = positions;
        this.values = values;
    }

    /** The metric's name. */
    public String metric() {
        return metric;
    }

    /** Trials in the cohort. */
    public int width() {
        return width;
    }

    /** How many positions there are. */
    public int size() {
        return positions.length;
    }

    /** Position {@code i} on the axis. */
    public long position(int i) {
        return positions[i];
    }

    /** The value of trial {@code trial} at position {@code i}. */
    public double value(int i, int trial) {
        return values[i * width + trial];
    }

    /** A copy of the positions. */
    public long[] positions() {
        return positions.clone();
    }

    /** A copy of the values, position by position. */
    public double[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column that
                && metric.equals(that.metric)
                && width == that.width
                && Arrays.equals(positions, that.positions)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(positions) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Column[" + metric + ", " + size() + " x " + width + "]";
    }
}
