package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Streams;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreRatioTest {
    /** Where the bottom is sure it is the top's interval but for the divisor. */
    @Test
    void aSureBottomScalesTheTop() {
        double[] tops = {0.75, 0.9, 1, 1.15, 1.45};
        Interval interval = ScoreRatio.interval(tops, new double[] {2, 2, 2, 2, 2});
        double deviation = Math.sqrt((0.09 + 0.0225 + 0.0025 + 0.01 + 0.16) / 3);
        double skewness = 3 * deviation / 1.05 / Math.sqrt(5);
        for (double end : new double[] {interval.lower(), interval.upper()}) {
            double t = (1.05 - 2 * end) / (deviation / Math.sqrt(5));
            double cubic = t + skewness * t * t / 3 + skewness * skewness * t * t * t / 27 + skewness / 6;
            assertEquals(2 * end < 1.05 ? 2.776445 : -2.776445, cubic, 1e-6);
        }
    }

    /** Proportional scores have a sure ratio however much tasks differ. */
    @Test
    void proportionalScoresHaveASureRatio() {
        Interval interval = ScoreRatio.interval(new double[] {1, 2, 40}, new double[] {2, 4, 80});
        assertEquals(0.5, interval.lower(), 1e-9);
        assertEquals(0.5, interval.upper(), 1e-9);
    }

    @Test
    void sameScoresGiveNoDifference() {
        Interval interval = ScoreRatio.interval(new double[] {1, 2, 0.1}, new double[] {1, 2, 0.1});
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
            Interval ratio = ScoreRatio.interval(theory, climatology);
            assertTrue(ratio.lower() >= 0);
            covered += ratio.lower() <= 0.8 && 0.8 <= ratio.upper() ? 1 : 0;
        }
        assertEquals(0.95, covered / (double) studies, 0.02);
    }
}
