package dev.touchstone.theories;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Theory;
import dev.touchstone.api.Trial;
import dev.touchstone.testkit.Example;
import dev.touchstone.testkit.Questions;
import dev.touchstone.testkit.TheoryContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharpnessTest extends TheoryContract {
    /** Asked at step 100 of step 1000, a decade on. */
    private static final Question QUESTION = new Question(
            new Trial("made-up", "task", Arm.CANONICAL, Settings.NONE, 0), Questions.GROK_STEP, "once", 100, 1000);

    @Override
    protected Theory theory() {
        return new Sharpness();
    }

    @Override
    protected String id() {
        return "sharpness";
    }

    @Override
    protected List<Example> examples(long seed) {
        return Measured.grokking(seed, "sharpness", accuracy -> 10 + 300 * accuracy);
    }

    /** At a learning rate of .1 the edge is at 20. */
    @Test
    void farBelowTheEdgeItGoesOnAsItGoes() {
        assertCovariates(-2, -3, 0.002, 0.02, "learning-rate", 0.1);
        assertCovariates(-2, -2, 0.2, 0.2, "learning-rate", 0.1);
    }

    @Test
    void atTheEdgeItStops() {
        assertCovariates(0, -0.5, 20 * Math.pow(10, -1.5), 20 * Math.pow(10, -0.5), "learning-rate", 0.1);
        assertCovariates(0, 0, 20, 30, "learning-rate", 0.1);
    }

    @Test
    void aDividedRateIsStableForLongerAndMomentumToo() {
        assertCovariates(-1, -1, 8, 8, "learning-rate", 0.1, "rate-divisor", 4);
        assertCovariates(-1, -1, 3.8, 3.8, "learning-rate", 0.1, "momentum", 0.9);
    }

    @Test
    void withoutALearningRateThereIsNoEdge() {
        assertTrue(new Sharpness()
                .covariates(QUESTION, Measured.of("sharpness", 1, 2))
                .isEmpty());
    }

    private static void assertCovariates(double then, double now, double at10, double at100, Object... settings) {
        Evidence evidence = new Evidence(Settings.of(settings), Map.of("sharpness", Measured.decade(at10, at100)));
        assertArrayEquals(
                new double[] {then, now},
                new Sharpness().covariates(QUESTION, evidence).orElseThrow(),
                1e-12);
    }
}
