package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Streams;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BcaTest {
    /** The spatial test data, task A, of Efron &amp; Tibshirani 1993, table 14.1. */
    private static final double[][] SPATIAL = {
        {48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41}
    };

    /** Their section 14.3: the variance is 171.5, its acceleration .061, its 90 % interval (115.8, 259.6). */
    @Test
    void agreesWithEfronAndTibshirani() {
        assertEquals(171.5, variance(SPATIAL), 0.05);
        assertEquals(0.061, Bca.acceleration(SPATIAL, BcaTest::variance), 5e-4);
        Interval interval = new Bca(20_000, 0.9).interval(SPATIAL, BcaTest::variance, Streams.of("spatial test data"));
        // They drew 2000 replicates, so their own ends are good to about two units.
        assertEquals(115.8, interval.lower(), 2.5);
        assertEquals(259.6, interval.upper(), 4);
    }

    @Test
    void ofSymmetricValuesIsThePercentileInterval() {
        double[][] values = {{-3, -2, -1, 0, 1, 2, 3}};
        assertEquals(0, Bca.acceleration(values, Effect::mean), 1e-12);
        Interval interval = new Bca(20_000, 0.95).interval(values, Effect::mean, Streams.of("symmetric"));
        assertEquals(-interval.lower(), interval.upper(), 0.06);
    }

    @Test
    void resamplesWithinStrata() {
        double[][] far = {{0, 0.1, 0.2, 0.3}, {1000, 1000.1, 1000.2, 1000.3}};
        Interval interval = new Bca(2000, 0.95).interval(far, Effect::mean, Streams.of("far apart"));
        assertTrue(interval.lower() > 500 && interval.upper() < 500.3, "differences between strata are no noise");
    }

    @Test
    void whatDoesNotVaryHasNoWidth() {
        Interval interval =
                new Bca(1000, 0.95).interval(new double[][] {{2, 2, 2}, {2}}, Effect::mean, Streams.of("same"));
        assertEquals(2, interval.lower());
        assertEquals(2, interval.upper());
        Interval ofFew = ofFew(new double[][] {{0.1, 0.1, 0.1}, {0.1}});
        assertEquals(ofFew.lower(), ofFew.upper());
    }

    /** Exponential values, 20 a sample: percentile intervals of the mean cover about .90. */
    @Test
    void coversAboutItsLevelOnSkewedValues() {
        SplittableRandom random = Streams.of("bca coverage");
        int samples = 1000;
        int covered = 0;
        for (int s = 0; s < samples; s++) {
            double[] values = new double[20];
            Arrays.setAll(values, i -> -Math.log(1 - random.nextDouble()));
            Interval interval = new Bca(500, 0.95).interval(new double[][] {values}, Effect::mean, random);
            covered += interval.lower() <= 1 && 1 <= interval.upper() ? 1 : 0;
        }
        assertEquals(0.93, covered / (double) samples, 0.025);
    }

    /** Five strata of four normal values each: the plain interval covers about .88. */
    @Test
    void coversItsLevelWhereStrataAreSmall() {
        SplittableRandom random = Streams.of("bca of few");
        int samples = 1000;
        int covered = 0;
        for (int s = 0; s < samples; s++) {
            double[][] values = new double[5][4];
            for (double[] stratum : values) {
                Arrays.setAll(stratum, i -> random.nextGaussian());
            }
            Interval interval = ofFew(values);
            covered += interval.lower() <= 0 && 0 <= interval.upper() ? 1 : 0;
        }
        assertEquals(0.95, covered / (double) samples, 0.02);
    }

    private static Interval ofFew(double[][] values) {
        EffectSample sample = new EffectSample(new Resamples());
        sample.update(values);
        return sample.meanInterval();
    }

    private static double variance(double[][] strata) {
        double mean = Effect.mean(strata);
        return Arrays.stream(strata[0]).map(x -> (x - mean) * (x - mean)).sum() / strata[0].length;
    }
}
