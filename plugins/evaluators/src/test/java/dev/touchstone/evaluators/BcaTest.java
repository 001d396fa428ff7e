package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Streams;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BcaTest {
    /** The spatial test data, task A, of Efron &amp; Tibshirani 1993, table 14.1. */
    private static final double[] SPATIAL = {
        48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41
    };

    /** Their section 14.3: the variance is 171.5, its acceleration .061, its 90 % interval (115.8, 259.6). */
    @Test
    void agreesWithEfronAndTibshirani() {
        double[][] leftOut = {leftOut(SPATIAL)};
        assertEquals(171.5, variance(SPATIAL), 0.05);
        assertEquals(0.061, Bca.acceleration(leftOut), 5e-4);
        Interval interval = new Bca(20_000, 0.9).interval(variance(SPATIAL), resampled(SPATIAL, 20_000), leftOut, 0.05);
        // They drew 2000 replicates, so their own ends are good to about two units.
        assertEquals(115.8, interval.lower(), 2.5);
        assertEquals(259.6, interval.upper(), 4);
    }

    @Test
    void ofSymmetricValuesHasEqualArms() {
        Interval interval = ofFew(new double[][] {{-3, -2, -1, 0, 1, 2, 3}});
        assertEquals(-interval.lower(), interval.upper(), 0.1);
    }

    @Test
    void resamplesWithinStrata() {
        Interval interval = ofFew(new double[][] {{0, 0.1, 0.2, 0.3}, {1000, 1000.1, 1000.2, 1000.3}});
        assertTrue(interval.lower() > 500 && interval.upper() < 500.3, "differences between strata are no noise");
    }

    @Test
    void whatDoesNotVaryHasNoWidth() {
        Interval interval = ofFew(new double[][] {{2, 2, 2}, {2}});
        assertEquals(2, interval.lower());
        assertEquals(2, interval.upper());
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
            Interval interval = ofFew(new double[][] {values});
            covered += interval.lower() <= 1 && 1 <= interval.upper() ? 1 : 0;
        }
        assertEquals(0.94, covered / (double) samples, 0.025);
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

    private static double[] resampled(double[] values, int replicates) {
        SplittableRandom random = Streams.of("spatial test data");
        double[] found = new double[replicates];
        for (int r = 0; r < replicates; r++) {
            double[] resample = new double[values.length];
            Arrays.setAll(resample, i -> values[random.nextInt(values.length)]);
            found[r] = variance(resample);
        }
        return found;
    }

    private static double[] leftOut(double[] values) {
        double[] found = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int out = i;
            found[i] = variance(IntStream.range(0, values.length)
                    .filter(j -> j != out)
                    .mapToDouble(j -> values[j])
                    .toArray());
        }
        return found;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / values.length;
    }
}
