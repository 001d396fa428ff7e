package dev.touchstone.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.ledger.Column;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ColumnBufferTest {
    @Property
    void givesBackWhatWasPutInHoweverOftenItIsDrained(
            @ForAll @IntRange(min = 1, max = 9) int width,
            @ForAll @IntRange(min = 0, max = 300) int count,
            @ForAll @IntRange(min = 1, max = 100) int every) {
        ColumnBuffer buffer = new ColumnBuffer(width);
        int seen = 0;
        for (int i = 0; i < count; i++) {
            double[] values = new double[width];
            for (int s = 0; s < width; s++) {
                values[s] = 1000.0 * i + s;
            }
            buffer.add(10L * i, "m", values);
            if (i % every == 0) {
                seen += check(buffer.drain(), seen, width);
            }
        }
        seen += check(buffer.drain(), seen, width);
        assertEquals(count, seen);
        assertEquals(0, buffer.size());
    }

    private static int check(List<Column> columns, int seen, int width) {
        int positions = 0;
        for (Column column : columns) {
            for (int i = 0; i < column.size(); i++) {
                assertEquals(10L * (seen + i), column.position(i));
                for (int s = 0; s < width; s++) {
                    assertEquals(1000.0 * (seen + i) + s, column.value(i, s));
                }
            }
            positions += column.size();
        }
        return positions;
    }

    @Test
    void keepsMetricsApart() {
        ColumnBuffer buffer = new ColumnBuffer(1);
        buffer.add(1, "a", new double[] {1});
        buffer.add(1, "b", new double[] {2});
        List<Column> columns = buffer.drain();
        assertEquals(List.of("a", "b"), columns.stream().map(Column::metric).toList());
    }

    @Test
    void refusesASecondValueAtAPosition() {
        ColumnBuffer buffer = new ColumnBuffer(1);
        buffer.add(1, "a", new double[] {1});
        assertTrue(assertThrows(IllegalArgumentException.class, () -> buffer.add(1, "a", new double[] {1}))
                .getMessage()
                .contains("must lie beyond"));
        buffer.drain();
        assertThrows(IllegalArgumentException.class, () -> buffer.add(1, "a", new double[] {1}));
    }
}
