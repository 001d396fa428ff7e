package dev.touchstone.ledger;

import dev.touchstone.api.Series;
import dev.touchstone.api.ledger.Column;
import java.util.List;

/** One trial's series out of its cohort's columns. */
final class Columns {
    private Columns() {}

    /**
     * @param columns of one metric, in the order of their positions
     * @param trial index within the cohort
     * @param through the last position wanted
     */
    static Series series(List<Column> columns, int trial, long through) {
        int size = columns.stream().mapToInt(column -> count(column, through)).sum();
        if (size == 0) {
            return Series.EMPTY;
        }
        long[] positions = new long[size];
        double[] values = new double[size];
        int filled = 0;
        for (Column column : columns) {
            int count = count(column, through);
            for (int i = 0; i < count; i++, filled++) {
                positions[filled] = column.position(i);
                values[filled] = column.value(i, trial);
            }
        }
        return Series.of(positions, values);
    }

    /** How many positions of a column lie at or before one: by bisection. */
    private static int count(Column column, long through) {
        int low = 0;
        int high = column.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (column.position(middle) <= through) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
