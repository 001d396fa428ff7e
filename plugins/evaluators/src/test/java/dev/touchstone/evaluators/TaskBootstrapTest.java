package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Streams;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskBootstrapTest {
    private static final double SKILL = 0.2;

    private final Resamples resamples = new Resamples();

    /** Φ(-√(k/(k - 1)) t) with t from any table of Student's distribution: 4.303, 2.776, 2.262, 1.984. */
    @ParameterizedTest
    @CsvSource({"3, 6.8e-8", "5, 9.55e-4", "10, 8.55e-3", "100, 2.31e-2"})
    void cutsLessWhereTasksAreFew(int tasks, double tail) {
        assertEquals(1, TaskBootstrap.tail(tasks) / tail, 0.01);
    }

    /** The simulation that the class comment speaks of: skills vary over tasks with a standard deviation of .2. */
    @ParameterizedTest
    @CsvSource({"3, .92", "4, .95", "5, .97", "8, .97"})
    void coversAboutItsLevel(int tasks, double expected) {
        SplittableRandom random = Streams.of("task bootstrap", String.valueOf(tasks));
        int studies = 400;
        int covered = 0;
        for (int study = 0; study < studies; study++) {
            Interval ratio = TaskBootstrap.interval(simulated(tasks, random), 0, 1);
            covered += ratio.lower() <= 1 - SKILL && 1 - SKILL <= ratio.upper() ? 1 : 0;
        }
        assertEquals(expected, covered / (double) studies, 0.035);
    }

    @Test
    void sameScoresGiveNoDifference() {
        double[][] sums = {{1, 2}, {3, 0.1}, {0.7}};
        Interval interval = TaskBootstrap.interval(clusters(sums, sums), 0, 1);
        assertEquals(1, interval.lower());
        assertEquals(1, interval.upper());
    }

    @Test
    void tasksThatDisagreeWidenItMoreThanSeedsThatDo() {
        double[][] ones = {{1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}};
        double[][] byTask = {{1, 1, 1, 1}, {2, 2, 2, 2}, {3, 3, 3, 3}, {4, 4, 4, 4}};
        double[][] bySeed = {{1, 2, 3, 4}, {1, 2, 3, 4}, {1, 2, 3, 4}, {1, 2, 3, 4}};
        assertTrue(width(byTask, ones) > 1.4 * width(bySeed, ones));
    }

    private double width(double[][] top, double[][] bottom) {
        Interval interval = TaskBootstrap.interval(clusters(top, bottom), 0, 1);
        return interval.upper() - interval.lower();
    }

    /** Eight seeds a task; tasks differ in difficulty and in skill, seeds in difficulty, questions in luck. */
    private Clusters simulated(int tasks, SplittableRandom random) {
        double[][] theory = new double[tasks][8];
        double[][] climatology = new double[tasks][8];
        for (int t = 0; t < tasks; t++) {
            double difficulty = Math.exp(0.3 * random.nextGaussian());
            double skill = SKILL + 0.2 * random.nextGaussian();
            for (int s = 0; s < 8; s++) {
                climatology[t][s] = difficulty * Math.exp(0.5 * random.nextGaussian());
                theory[t][s] = Math.max(0, climatology[t][s] * (1 - skill) + 0.2 * difficulty * random.nextGaussian());
            }
        }
        return clusters(theory, climatology);
    }

    private Clusters clusters(double[][] top, double[][] bottom) {
        Clusters clusters = new Clusters(resamples, 2);
        for (int t = 0; t < top.length; t++) {
            for (int s = 0; s < top[t].length; s++) {
                clusters.put(String.format("task %03d", t), s, top[t][s], bottom[t][s]);
            }
        }
        return clusters;
    }
}
