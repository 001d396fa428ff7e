package dev.touchstone.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final Series SERIES = Series.of(new long[] {0, 10, 20}, new double[] {1, 2, 3});

    @Test
    void upToKeepsTheOriginAndNothingBeyond() {
        assertEquals(Series.of(new long[] {0, 10}, new double[] {1, 2}), SERIES.upTo(10));
        assertEquals(SERIES.upTo(10), SERIES.upTo(19));
        assertEquals(Series.EMPTY, SERIES.upTo(-1));
        assertSame(SERIES, SERIES.upTo(20));
        assertSame(SERIES, SERIES.upTo(Long.MAX_VALUE));
        assertEquals(Series.EMPTY, Series.EMPTY.upTo(5));
    }

    @Property
    void upToIsTheSameInOneStepOrTwo(
            @ForAll @LongRange(min = -5, max = 40) long a, @ForAll @LongRange(min = -5, max = 40) long b) {
        assertEquals(SERIES.upTo(Math.min(a, b)), SERIES.upTo(a).upTo(b));
        assertEquals(
                LongStream.of(0, 10, 20).filter(position -> position <= a).count(),
                SERIES.upTo(a).size());
    }

    @Test
    void readsWhatWasPut() {
        assertEquals(3, SERIES.size());
        assertEquals(10, SERIES.position(1));
        assertEquals(2, SERIES.value(1));
        assertEquals(3, SERIES.last());
        assertThrows(IndexOutOfBoundsException.class, Series.EMPTY::last);
    }

    @Test
    void keepsItsOwnCopy() {
        double[] values = {1, 2};
        Series series = Series.of(new long[] {0, 1}, values);
        values[0] = 9;
        assertEquals(1, series.value(0));
    }

    @Test
    void takesValuesThatDiverged() {
        Series diverged = Series.of(new long[] {0, 1}, new double[] {Double.NaN, Double.POSITIVE_INFINITY});
        assertEquals(Double.POSITIVE_INFINITY, diverged.last());
        assertEquals(diverged, Series.of(new long[] {0, 1}, new double[] {Double.NaN, Double.POSITIVE_INFINITY}));
    }

    @Test
    void refusesWhatIsNoSeries() {
        assertThrows(IllegalArgumentException.class, () -> Series.of(new long[] {0}, new double[0]));
        assertThrows(IllegalArgumentException.class, () -> Series.of(new long[] {1, 1}, new double[2]));
        assertThrows(IllegalArgumentException.class, () -> Series.of(new long[] {2, 1}, new double[2]));
    }
}
