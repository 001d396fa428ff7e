package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Streams;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PredictionTest {
    /** Thirteen trials of cisapride against placebo (Hartung &amp; Knapp, Statistics in Medicine 20, 2001): successes of all. */
    private static final int[][] CISAPRIDE = {
        {15, 16, 9, 16}, {12, 16, 1, 16}, {29, 34, 18, 34}, {42, 56, 31, 56}, {14, 22, 6, 22}, {44, 54, 17, 55},
        {14, 17, 7, 15}, {29, 58, 23, 58}, {10, 14, 3, 15}, {17, 26, 6, 27}, {38, 44, 12, 45}, {19, 29, 22, 30},
        {21, 38, 19, 38}
    };

    /**
     * Log odds ratios, a half added to each count. Nagashima, Noma &amp; Furukawa's package pimeta has [-.6283, 3.5173] in
     * its vignette: it draws τ² by Q with fixed weights, and adds the spread of τ² and that of the mean as if they were
     * independent, so it is the wider by a twentieth. Four million draws of τ² by the Q-profile and of the mean and a new
     * trial given it, in NumPy, have [-.5715, 3.4713].
     */
    @Test
    void agreesOnCisapride() {
        Effects effects = logOddsRatios();
        Interval interval = RandomEffects.of(effects).prediction(0.95);
        assertEquals(-0.5715, interval.lower(), 0.008);
        assertEquals(3.4713, interval.upper(), 0.008);
        assertEquals(-0.6283, interval.lower(), 0.1);
        assertEquals(3.5173, interval.upper(), 0.1);
    }

    /** By the same draws in NumPy: [-.4376, .6746]. */
    @Test
    void agreesOnTeacherExpectancy() {
        Interval interval = RandomEffects.of(RandomEffectsTest.EXPECTANCY).prediction(0.95);
        assertEquals(-0.4376, interval.lower(), 0.003);
        assertEquals(0.6746, interval.upper(), 0.003);
    }

    @Property(tries = 100)
    void shiftAndScaleGoThrough(
            @ForAll @DoubleRange(min = -5, max = 5) double shift,
            @ForAll @DoubleRange(min = 0.01, max = 100) double scale) {
        double[] y = {1, 1.2, 0.7, 1.1, 1.6};
        double[] v = {0.01, 0.02, 0.01, 0.04, 0.01};
        Interval before = Prediction.interval(Effects.of(y, v), 0.95);
        Interval after = Prediction.interval(
                Effects.of(
                        Arrays.stream(y).map(one -> scale * one + shift).toArray(),
                        Arrays.stream(v).map(one -> scale * scale * one).toArray()),
                0.95);
        assertEquals(scale * before.lower() + shift, after.lower(), 1e-6 * scale);
        assertEquals(scale * before.upper() + shift, after.upper(), 1e-6 * scale);
    }

    /** Where tasks differ by as much as their errors; μ ± t √(τ² + se²) holds .88 of new tasks there. */
    @Test
    void coversWhereTauIsOftenEstimatedAsNothing() {
        SplittableRandom random = Streams.of("prediction");
        int studies = 2000;
        int covered = 0;
        for (int study = 0; study < studies; study++) {
            double[] y = new double[8];
            Arrays.setAll(y, i -> random.nextGaussian() + random.nextGaussian());
            double[] v = new double[8];
            Arrays.fill(v, 1);
            Interval interval = Prediction.interval(Effects.of(y, v), 0.95);
            double newcomer = random.nextGaussian();
            covered += interval.lower() <= newcomer && newcomer <= interval.upper() ? 1 : 0;
        }
        assertEquals(0.95, covered / (double) studies, 0.015);
    }

    @Test
    void withoutSamplingErrorWorthTheNameItIsStudents() {
        double[] y = {1, 2, 3, 4, 5};
        double[] v = {1e-9, 1e-9, 1e-9, 1e-9, 1e-9};
        Interval interval = Prediction.interval(Effects.of(y, v), 0.95);
        double reach = 2.776445 * Math.sqrt(2.5 * (1 + 1 / 5.0));
        assertEquals(3 - reach, interval.lower(), 0.01);
        assertEquals(3 + reach, interval.upper(), 0.01);
        assertTrue(interval.lower() < interval.upper());
    }

    private static Effects logOddsRatios() {
        double[] y = new double[CISAPRIDE.length];
        double[] v = new double[CISAPRIDE.length];
        for (int i = 0; i < y.length; i++) {
            int[] n = CISAPRIDE[i];
            double[] cells = {n[0] + 0.5, n[1] - n[0] + 0.5, n[2] + 0.5, n[3] - n[2] + 0.5};
            y[i] = Math.log(cells[0] * cells[3] / (cells[1] * cells[2]));
            v[i] = Arrays.stream(cells).map(cell -> 1 / cell).sum();
        }
        return Effects.of(y, v);
    }
}
