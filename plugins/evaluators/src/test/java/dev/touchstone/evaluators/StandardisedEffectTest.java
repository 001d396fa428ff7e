package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Streams;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class StandardisedEffectTest {
    /** Without bias whatever the tasks' sizes: exponential seeds have skewness 2 and excess kurtosis 6. */
    @Test
    void cumulantsAreThoseOfTheSeeds() {
        SplittableRandom random = Streams.of("cumulants");
        double[][] tasks = new double[60_000][];
        for (int t = 0; t < tasks.length; t++) {
            tasks[t] = new double[2 + t % 4];
            for (int i = 0; i < tasks[t].length; i++) {
                tasks[t][i] = t % 10 - Math.log(1 - random.nextDouble());
            }
        }
        StandardisedEffect.Moments moments = StandardisedEffect.Moments.of(tasks);
        assertEquals(1, moments.variance(), 0.02);
        assertEquals(2, moments.skewness(), 0.15);
        assertEquals(6, moments.excess(), 0.8);
    }

    /** Two values a task show neither skewness nor, being symmetric, more than normal tails: 8 values of 4 tasks, t = 5 √8. */
    @Test
    void ofEvenSeedsIsTheNoncentralInterval() {
        double[][] tasks = {{4, 6}, {4, 6}, {4, 6}, {4, 6}};
        double root = Math.sqrt(8);
        Interval expected = new NoncentralT(root * 5 / Math.sqrt(2), 4).interval(0.95, "");
        Interval interval = StandardisedEffect.interval(tasks);
        assertEquals(expected.lower() / root, interval.lower(), 1e-9);
        assertEquals(expected.upper() / root, interval.upper(), 1e-9);
    }

    @Test
    void coversNormalSeeds() {
        assertEquals(0.96, covered(SplittableRandom::nextGaussian), 0.02);
    }

    /** Gamma of shape 4, mirrored: skewness -1, excess kurtosis 1.5. The noncentral t as it is covers .85. */
    @Test
    void coversSkewedSeeds() {
        assertEquals(0.94, covered(StandardisedEffectTest::skewed), 0.02);
    }

    private static double skewed(SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return (4 - sum) / 2;
    }

    /** Of an effect of 5, five tasks, eight seeds. */
    private static double covered(ToDoubleFunction<SplittableRandom> deviate) {
        SplittableRandom random = Streams.of("standardised effect");
        int studies = 2000;
        int covered = 0;
        for (int study = 0; study < studies; study++) {
            double[][] tasks = new double[5][8];
            for (double[] task : tasks) {
                for (int i = 0; i < task.length; i++) {
                    task[i] = 5 + deviate.applyAsDouble(random);
                }
            }
            Interval interval = StandardisedEffect.interval(tasks);
            covered += interval.lower() <= 5 && 5 <= interval.upper() ? 1 : 0;
        }
        return covered / (double) studies;
    }
}
