package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Streams;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkewedMeanTest {
    private static final double[] ONE_QUESTION_EACH = {1, 1, 1, 1, 1};

    /** Its ends are where Hall's cubic of T, with skewness 3 · .279508 / 1.05, comes to 2.776445. */
    @Test
    void endsAreWhereHallsCubicIsStudentsQuantile() {
        double[] scores = {0.75, 0.9, 1, 1.15, 1.45};
        Interval interval = SkewedMean.of(scores, ONE_QUESTION_EACH).interval();
        double deviation = Math.sqrt((0.09 + 0.0225 + 0.0025 + 0.01 + 0.16) / 4);
        double error = deviation / Math.sqrt(5);
        double seen = (-0.027 - 0.003375 - 0.000125 + 0.001 + 0.064) * 5 / (4 * 3) / Math.pow(deviation, 3);
        double skewness = Math.max(3 * deviation / 1.05, seen) / Math.sqrt(5);
        for (double end : new double[] {interval.lower(), interval.upper()}) {
            double t = (1.05 - end) / error;
            double cubic = t + skewness * t * t / 3 + skewness * skewness * t * t * t / 27 + skewness / 6;
            assertEquals(end < 1.05 ? 2.776445 : -2.776445, cubic, 1e-6);
        }
    }

    @Test
    void tasksWeighByTheirQuestions() {
        Interval interval =
                SkewedMean.of(new double[] {2, 4, 6}, new double[] {2, 4, 6}).interval();
        assertEquals(1, interval.lower());
        assertEquals(1, interval.upper());
    }

    /** Lognormal scores with a standard deviation of .5 in the logarithm: t alone covers .87 to .90. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8, 16})
    void coversTheMeanOfSkewedScores(int tasks) {
        SplittableRandom random = Streams.of("skewed mean", String.valueOf(tasks));
        double[] counts = new double[tasks];
        Arrays.fill(counts, 1);
        double mean = Math.exp(0.125);
        int studies = 2000;
        int covered = 0;
        for (int study = 0; study < studies; study++) {
            double[] scores = new double[tasks];
            Arrays.setAll(scores, t -> Math.exp(0.5 * random.nextGaussian()));
            Interval interval = SkewedMean.of(scores, counts).interval();
            covered += interval.lower() <= mean && mean <= interval.upper() ? 1 : 0;
        }
        assertEquals(0.95, covered / (double) studies, 0.02);
    }
}
