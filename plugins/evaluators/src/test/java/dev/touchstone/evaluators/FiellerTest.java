package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FiellerTest {
    /** At each end the top less so many bottoms is just t standard errors from 0. */
    @Property
    void endsAreWhereTheTestTurns(
            @ForAll @DoubleRange(min = -5, max = 5) double top,
            @ForAll @DoubleRange(min = 3, max = 9) double bottom,
            @ForAll @DoubleRange(min = 0.01, max = 1) double topVariance,
            @ForAll @DoubleRange(min = 0.01, max = 1) double bottomVariance,
            @ForAll @DoubleRange(min = -0.9, max = 0.9) double correlation) {
        double covariance = correlation * Math.sqrt(topVariance * bottomVariance);
        Fieller fieller = new Fieller(top, bottom, topVariance, covariance, bottomVariance);
        Interval interval = fieller.interval(2, 0.95, "");
        assertTrue(interval.lower() <= fieller.ratio() && fieller.ratio() <= interval.upper());
        for (double end : new double[] {interval.lower(), interval.upper()}) {
            double difference = top - end * bottom;
            double variance = topVariance - 2 * end * covariance + end * end * bottomVariance;
            assertEquals(4 * variance, difference * difference, 1e-8 * (1 + end * end));
        }
    }

    @Test
    void aSureBottomScalesTheTop() {
        Interval interval = new Fieller(3, 2, 0.25, 0, 0).interval(2, 0.95, "");
        assertEquals(1, interval.lower(), 1e-12);
        assertEquals(2, interval.upper(), 1e-12);
    }

    @Test
    void aBottomThatMayBeNothingLeavesAllOpen() {
        Interval interval = new Fieller(3, 2, 0.25, 0, 1).interval(2, 0.95, "");
        assertEquals(Double.NEGATIVE_INFINITY, interval.lower());
        assertEquals(Double.POSITIVE_INFINITY, interval.upper());
    }

    @Test
    void pairedMeansBringTheirCovariance() {
        Fieller fieller = Fieller.paired(new double[] {1, 2, 3}, new double[] {2, 4, 6});
        assertEquals(0.5, fieller.ratio(), 1e-12);
        assertEquals(1 / 3.0, fieller.topVariance(), 1e-12);
        assertEquals(2 / 3.0, fieller.covariance(), 1e-12);
        // Proportional in every unit: the ratio is sure.
        Interval interval = fieller.interval(2, 0.95, "");
        assertEquals(0.5, interval.lower(), 1e-6);
        assertEquals(0.5, interval.upper(), 1e-6);
    }
}
