package dev.touchstone.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void areRound() {
        assertEquals(List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0), Ticks.linear(0, 1, 6));
        assertEquals(List.of(-0.2, -0.1, 0.0, 0.1, 0.2, 0.3), Ticks.linear(-0.25, 0.3, 6));
        assertEquals(List.of(10.0, 30.0, 100.0, 300.0, 1000.0, 3000.0), Ticks.log(10, 3000, 7));
        assertEquals(List.of(1.0, 100.0, 10_000.0), Ticks.log(1, 1e5, 4));
    }

    @Test
    void aNarrowLogarithmicAxisHasTicksToo() {
        assertEquals(List.of(320.0, 340.0, 360.0, 380.0), Ticks.log(310, 390, 6));
    }

    @Property
    void linearTicksLieWithinAreOrderedAndFewButNotTooFew(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double lower,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double span,
            @ForAll @IntRange(min = 4, max = 12) int atMost) {
        check(Ticks.linear(lower, lower + span, atMost), lower, lower + span, atMost);
    }

    @Property
    void logarithmicTicksLieWithinAreOrderedAndFewButNotTooFew(
            @ForAll @DoubleRange(min = -8, max = 8) double exponent,
            @ForAll @DoubleRange(min = 0.01, max = 12) double decades,
            @ForAll @IntRange(min = 4, max = 12) int atMost) {
        double lower = Math.pow(10, exponent);
        double upper = Math.pow(10, exponent + decades);
        check(Ticks.log(lower, upper, atMost), lower, upper, atMost);
    }

    @Property
    void scalesKeepOrderAndStayOnTheAxis(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double a,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double b) {
        for (Scale scale : List.of(Scale.linear(1, 1000), Scale.log(1, 1000))) {
            double low = scale.fraction(Math.min(a, b));
            double high = scale.fraction(Math.max(a, b));
            assertTrue(0 <= low && low <= high && high <= 1);
        }
    }

    private static void check(List<Double> ticks, double lower, double upper, int atMost) {
        assertTrue(ticks.size() >= 1 && ticks.size() <= atMost, ticks::toString);
        assertTrue(ticks.get(0) >= lower && ticks.get(ticks.size() - 1) <= upper, ticks::toString);
        for (int i = 1; i < ticks.size(); i++) {
            assertTrue(ticks.get(i - 1) < ticks.get(i), ticks::toString);
        }
    }
}
