package dev.touchstone.laboratory;

import dev.touchstone.api.ledger.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measurements that wait to be recorded, metric by metric. Not thread-safe. */
final class ColumnBuffer {
    private static final int INITIAL_POSITIONS = 64;

    private final int width;
    private final Map<String, Growing> columns = new LinkedHashMap<>();
    private int size;

    /** @param width trials in the cohort */
    ColumnBuffer(int width) {
        this.width = width;
    }

    /** How many values wait. */
    int size() {
        return size;
    }

    /** @throws IllegalArgumentException if this metric already has a value at this position or beyond */
    void add(long position, String metric, double[] perSeed) {
        columns.computeIfAbsent(metric, Growing::new).add(position, perSeed);
        size += width;
    }

    /** Takes out all that waits. */
    List<Column> drain() {
        List<Column> drained = new ArrayList<>();
        for (Growing column : columns.values()) {
            if (column.count > 0) {
                drained.add(column.drain());
            }
        }
        size = 0;
        return drained;
    }

    private final class Growing {
        private final String metric;
        private long[] positions = new long[INITIAL_POSITIONS];
        private double[] values = new double[INITIAL_POSITIONS * width];
        private int count;
        private long last = Long.MIN_VALUE;

        Growing(String metric) {
            this.metric = metric;
        }

        void add(long position, double[] perSeed) {
            if (position <= last) {
                throw new IllegalArgumentException(
                        "metric " + metric + " has a value at " + last + " already; " + position + " must lie beyond");
            }
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, 2 * count);
                values = Arrays.copyOf(values, 2 * count * width);
            }
            positions[count] = position;
            System.arraycopy(perSeed, 0, values, count * width, width);
            count++;
            last = position;
        }

        Column drain() {
            Column column =
                    new Column(metric, width, Arrays.copyOf(positions, count), Arrays.copyOf(values, count * width));
            count = 0;
            return column;
        }
    }
}
