package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Streams;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Normal;
import dev.touchstone.api.forecast.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PitHistogramTest {
    /** Wilson's interval in table I, method 3, of Newcombe, Statistics in Medicine 17 (1998). */
    @Test
    void intervalsAgreeWithNewcombe() {
        agrees(81, 263, 0.2553, 0.3662);
        agrees(15, 148, 0.0624, 0.1605);
        agrees(0, 20, 0, 0.1611);
        agrees(1, 29, 0.0061, 0.1718);
    }

    private static void agrees(double hits, double trials, double lower, double upper) {
        Interval interval = PitHistogram.wilson(hits / trials, trials);
        assertEquals(lower, interval.lower(), 5e-5);
        assertEquals(upper, interval.upper(), 5e-5);
    }

    /**
     * Czado, Gneiting &amp; Held 2009, equation (2): between F(y-) and F(y) it grows evenly. Four equal samples put the
     * outcome 2 on .25 to .75: bins 3 to 8 hold half a fifth, a fifth each, half a fifth.
     */
    @Test
    void anAtomIsSpreadEvenly() {
        long[] bins = bins(new Samples(List.of(1.0, 2.0, 2.0, 3.0)), 2);
        assertArrayEquals(new double[] {0, 0, 0.1, 0.2, 0.2, 0.2, 0.2, 0.1, 0, 0}, shares(bins), 1e-11);
    }

    @Test
    void anOutcomeWithoutAtomIsInOneBin() {
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, shares(bins(new Normal(0, 1), 1.5)), 1e-11);
        assertArrayEquals(new double[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0}, shares(bins(new Normal(0, 1), -99)), 1e-11);
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, shares(bins(new Normal(0, 1), 99)), 1e-11);
    }

    /** A calibrated discrete forecast has a flat histogram, exactly, in expectation (their theorem 1). */
    @Test
    void isFlatInExpectationForADiscreteForecast() {
        List<Double> values =
                IntStream.range(0, 7).mapToObj(i -> (double) (i * i)).toList();
        double[] sum = new double[Line.BINS];
        for (double value : values) {
            double[] shares = shares(bins(new Samples(values), value));
            Arrays.setAll(sum, bin -> sum[bin] + shares[bin] / values.size());
        }
        double[] flat = new double[Line.BINS];
        Arrays.fill(flat, 0.1);
        assertArrayEquals(flat, sum, 1e-11);
    }

    @Test
    void tooNarrowForecastsFillTheOutermostBins() {
        SplittableRandom random = Streams.of("pit");
        long[] bins = new long[Line.BINS];
        for (int i = 0; i < 1000; i++) {
            double outcome = random.nextGaussian();
            PitHistogram.count(mark(new Normal(0, 0.3), outcome), bins);
        }
        double outer = (bins[0] + bins[9]) / Line.WHOLE / 1000;
        // P(|Z| > .3 z(.9)) = 2 Φ(-.3845)
        assertEquals(0.7006, outer, 0.04);
    }

    private static long[] bins(Forecast forecast, double outcome) {
        long[] bins = new long[Line.BINS];
        PitHistogram.count(mark(forecast, outcome), bins);
        return bins;
    }

    private static Mark mark(Forecast forecast, double outcome) {
        return new Mark(
                forecast.crps(outcome),
                forecast.cdf(Math.nextDown(outcome)),
                forecast.cdf(outcome),
                forecast.quantile(0.5));
    }

    private static double[] shares(long[] bins) {
        return Arrays.stream(bins).mapToDouble(bin -> bin / Line.WHOLE).toArray();
    }
}
