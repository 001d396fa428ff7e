package dev.touchstone.phenomena.doubledescent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PeakTest {
    private static final double LOW = 1e-9;

    @Test
    void theSmallerRatioCounts() {
        assertEquals(new Peak(2, Math.log10(2)), Peak.of(new double[] {3, 2, 8, 5, 4}, LOW));
        assertEquals(new Peak(2, Math.log10(4)), Peak.of(new double[] {3, 2, 8, 5, 1}, LOW));
    }

    @Test
    void theHighestPointIsNoPeakIfNothingIsLowerBeforeIt() {
        Peak peak = Peak.of(new double[] {9, 3, 4, 2}, LOW);
        assertEquals(2, peak.index());
        assertEquals(Math.log10(4.0 / 3), peak.prominence(), 1e-12);
    }

    @Test
    void differencesBelowTheFloorAreNone() {
        assertFalse(Peak.of(new double[] {1, 1e-6, 1e-3, 1e-7}, 0.01).isThere());
        assertTrue(Peak.of(new double[] {1, 1e-6, 1e-3, 1e-7}, 1e-5).isThere());
    }

    @Property
    void aFallingCurveHasNone(
            @ForAll @Size(min = 3, max = 20) List<@DoubleRange(min = 0.01, max = 100) Double> values) {
        double[] falling = sorted(values);
        for (int i = 0; i < falling.length / 2; i++) {
            double swapped = falling[i];
            falling[i] = falling[falling.length - 1 - i];
            falling[falling.length - 1 - i] = swapped;
        }
        assertFalse(Peak.of(falling, LOW).isThere());
        assertFalse(Peak.of(sorted(values), LOW).isThere());
    }

    @Property
    void scaleDoesNotMatter(
            @ForAll @Size(min = 3, max = 20) List<@DoubleRange(min = 0.01, max = 100) Double> values,
            @ForAll @DoubleRange(min = 0.1, max = 10) double factor) {
        double[] curve = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] scaled = Arrays.stream(curve).map(value -> factor * value).toArray();
        assertEquals(Peak.of(curve, LOW).prominence(), Peak.of(scaled, LOW).prominence(), 1e-9);
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
