package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClopperPearsonTest {
    /** The four examples of Newcombe, Statistics in Medicine 17 (1998), table I, method 5. */
    @ParameterizedTest
    @CsvSource({"81, 263, .2527, .3676", "15, 148, .0578, .1617", "0, 20, .0000, .1684", "1, 29, .0009, .1776"})
    void agreesWithNewcombe(int hits, int trials, double lower, double upper) {
        Interval interval = ClopperPearson.interval(hits, trials, 0.95);
        assertEquals(lower, interval.lower(), 5e-5);
        assertEquals(upper, interval.upper(), 5e-5);
    }

    /** Where all or none are hits, the ends are (α/2)^(1/n) and its complement. */
    @Test
    void seventeenAreTheSmallestCleanSampleThatClearsFourFifths() {
        assertEquals(
                Math.pow(0.025, 1 / 17.0), ClopperPearson.interval(17, 17, 0.95).lower(), 1e-11);
        assertEquals(0.8049, ClopperPearson.interval(17, 17, 0.95).lower(), 5e-5);
        assertEquals(0.1951, ClopperPearson.interval(0, 17, 0.95).upper(), 5e-5);
        assertTrue(ClopperPearson.interval(16, 16, 0.95).lower() < 0.8);
        assertEquals(1, ClopperPearson.interval(17, 17, 0.95).upper());
        assertEquals(0, ClopperPearson.interval(0, 17, 0.95).lower());
    }

    /** By definition: under the lower end, so many hits or more have probability α/2; under the upper, so few or fewer. */
    @Property
    void endsAreWhereTheTailIsHalfOfAlpha(
            @ForAll @IntRange(min = 1, max = 60) int n, @ForAll @IntRange(max = 60) int k) {
        int hits = Math.min(k, n);
        Interval interval = ClopperPearson.interval(hits, n, 0.95);
        if (hits > 0) {
            assertEquals(0.025, 1 - cumulative(hits - 1, n, interval.lower()), 1e-9);
        }
        if (hits < n) {
            assertEquals(0.025, cumulative(hits, n, interval.upper()), 1e-9);
        }
    }

    /** Exact, for every rate on a grid: no simulation. */
    @Test
    void coversAtLeastItsLevel() {
        int n = 20;
        for (double rate = 0.01; rate < 1; rate += 0.01) {
            double covered = 0;
            for (int hits = 0; hits <= n; hits++) {
                Interval interval = ClopperPearson.interval(hits, n, 0.95);
                covered += interval.lower() <= rate && rate <= interval.upper() ? binomial(hits, n, rate) : 0;
            }
            assertTrue(covered >= 0.95, "covers " + covered + " at " + rate);
        }
    }

    @Test
    void nothingSeenNothingKnown() {
        assertEquals(new Interval(0, 1, 0.95, "Clopper-Pearson"), ClopperPearson.interval(0, 0, 0.95));
        assertThrows(IllegalArgumentException.class, () -> ClopperPearson.interval(2, 1, 0.95));
        assertThrows(IllegalArgumentException.class, () -> ClopperPearson.interval(-1, 1, 0.95));
    }

    private static double cumulative(int hits, int n, double rate) {
        double sum = 0;
        for (int k = 0; k <= hits; k++) {
            sum += binomial(k, n, rate);
        }
        return sum;
    }

    private static double binomial(int k, int n, double rate) {
        double probability = Math.pow(rate, k) * Math.pow(1 - rate, n - k);
        for (int i = 1; i <= k; i++) {
            probability *= (n - k + i) / (double) i;
        }
        return probability;
    }
}
