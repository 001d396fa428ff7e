package dev.touchstone.api.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Metric;
import dev.touchstone.api.Series;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static final Metric ACCURACY = new Metric("accuracy", "1", 0, 1, "share of right answers");
    private static final Metric LOSS = new Metric("loss", "1", 0, Double.POSITIVE_INFINITY, "mean loss");
    private static final Metric MARGIN =
            new Metric("margin", "1", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "mean margin");

    @Test
    void levelIsOnTheNaturalScale() {
        assertEquals(Math.log(3), Curve.of(ACCURACY, at(1, 0.75)).level(), 1e-12);
        assertEquals(Math.log(199), Curve.of(ACCURACY, at(1, 1)).level(), 1e-12);
        assertEquals(-2, Curve.of(LOSS, at(1, 0.01)).level(), 1e-12);
        assertEquals(-9, Curve.of(LOSS, at(1, 0)).level(), 1e-12);
        assertEquals(-7, Curve.of(MARGIN, at(1, -7)).level());
    }

    @Test
    void slopeIsForADecadeOverTheLastStretch() {
        Series series = Series.of(new long[] {0, 1, 10, 100, 1000}, new double[] {9, 9, 0, 2, 4});
        assertEquals(2, Curve.of(MARGIN, series).slope(2), 1e-12);
        assertEquals(2, Curve.of(MARGIN, series).slope(0.5), 1e-12);
        assertEquals(-1.3, Curve.of(MARGIN, series).slope(9), 1e-12);
    }

    @Test
    void nothingToReadIsNoNumber() {
        assertTrue(Double.isNaN(Curve.of(LOSS, Series.EMPTY).level()));
        assertTrue(Double.isNaN(Curve.of(LOSS, Series.EMPTY).slope(1)));
        assertTrue(Double.isNaN(Curve.of(LOSS, at(7, 1)).slope(1)));
        assertTrue(Double.isNaN(Curve.of(ACCURACY, at(7, Double.NaN)).level()));
        assertTrue(Double.isNaN(Curve.of(MARGIN, Series.of(new long[] {0, 7}, new double[] {1, 2}))
                .slope(1)));
    }

    private static Series at(long position, double value) {
        return Series.of(new long[] {position}, new double[] {value});
    }
}
