package dev.touchstone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Series;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static final Series EARLY = Series.of(new long[] {10, 20}, new double[] {0.2, 1});
    private static final Series LATE = Series.of(new long[] {10, 20, 30, 40}, new double[] {0.1, 0.2, 0.3, 0.4});

    @Test
    void aTrialThatHasEndedKeepsItsLastValue() {
        Spread end = Spread.over(List.of(EARLY, LATE), List.of(40L)).get(0);
        assertEquals(2, end.trials());
        assertEquals(0.7, end.median(), 1e-12);
    }

    @Test
    void aTrialEntersAtItsFirstMeasurement() {
        Series later = Series.of(new long[] {20}, new double[] {0.5});
        List<Spread> spreads = Spread.over(List.of(EARLY, later), List.of(5L, 10L, 20L));
        assertEquals(List.of(1, 2), spreads.stream().map(Spread::trials).toList());
    }

    @Test
    void whatIsNotANumberIsLeftOutAndWhatIsInfiniteIsNot() {
        Series lost = Series.of(new long[] {10, 20}, new double[] {0.3, Double.NaN});
        Series gone = Series.of(new long[] {10, 20}, new double[] {0.3, Double.POSITIVE_INFINITY});
        Spread end = Spread.over(List.of(EARLY, lost, gone), List.of(20L)).get(0);
        assertEquals(2, end.trials());
        assertEquals(Double.POSITIVE_INFINITY, end.upper());
    }

    @Test
    void positionsAreThoseOfAllTrials() {
        assertEquals(List.of(10L, 20L, 30L, 40L), Spread.positions(List.of(EARLY, LATE)));
    }

    @Test
    void quantilesInterpolate() {
        assertEquals(2.5, Quantile.of(new double[] {1, 2, 3, 4}, 0.5));
        assertEquals(1.3, Quantile.of(new double[] {1, 2, 3, 4}, 0.1), 1e-12);
        assertEquals(7, Quantile.of(new double[] {7}, 0.9));
    }

    @Property
    void quantilesAreOrderedAndWithinTheRange(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -1e9, max = 1e9) Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double low = Quantile.of(sorted, 0.1);
        double high = Quantile.of(sorted, 0.9);
        assertTrue(sorted[0] <= low && low <= high && high <= sorted[sorted.length - 1]);
    }
}
