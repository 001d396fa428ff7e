package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Streams;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void sameScoresGiveNoDifference() {
        Interval interval = Fieller.ofScores(new double[] {1, 2, 0.1}, new double[] {1, 2, 0.1});
        assertEquals(1, interval.lower());
        assertEquals(1, interval.upper());
    }

    /** Tasks of unequal difficulty and skill, the latter .2 with a standard deviation of .2. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8})
    void coversARatioOfScores(int tasks) {
        SplittableRandom random = Streams.of("ratio of scores", String.valueOf(tasks));
        int studies = 2000;
        int covered = 0;
        for (int study = 0; study < studies; study++) {
            double[] theory = new double[tasks];
            double[] climatology = new double[tasks];
            for (int t = 0; t < tasks; t++) {
                climatology[t] = Math.exp(0.4 * random.nextGaussian());
                theory[t] = climatology[t] * Math.max(0, 0.8 + 0.2 * random.nextGaussian());
            }
            Interval ratio = Fieller.ofScores(theory, climatology);
            assertTrue(ratio.lower() >= 0);
            covered += ratio.lower() <= 0.8 && 0.8 <= ratio.upper() ? 1 : 0;
        }
        assertEquals(0.95, covered / (double) studies, 0.02);
    }
}
