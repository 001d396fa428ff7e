package dev.touchstone.theories;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Theory;
import dev.touchstone.testkit.Descents;
import dev.touchstone.testkit.Example;
import dev.touchstone.testkit.Questions;
import dev.touchstone.testkit.TheoryContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RisesUntilInterpolationTest extends TheoryContract {
    private static final Question WHEN = Outcomes.question(Questions.GROK_STEP);

    @Override
    protected Theory theory() {
        return new RisesUntilInterpolation();
    }

    @Override
    protected String id() {
        return "rises-until-interpolation";
    }

    @Override
    protected List<Example> examples(long seed) {
        return Descents.doubleDescent(seed);
    }

    @Test
    void fittedIsAnAccuracyOf99PercentOrAlmostNoError() {
        assertEquals(0, fitted("train.accuracy", 0.98));
        assertEquals(1, fitted("train.accuracy", 0.99));
        assertEquals(0, fitted("ticket.train.accuracy", 0.5));
        assertEquals(0, fitted("train.mse", 0.02));
        assertEquals(1, fitted("train.mse", 0.001));
    }

    @Test
    void theSlopeTellsHowSoon() {
        assertArrayEquals(
                new double[] {0, -1},
                new RisesUntilInterpolation()
                        .covariates(WHEN, Measured.of("train.mse", 1, 0.1))
                        .orElseThrow(),
                1e-12);
    }

    @Test
    void whereLabelsAreClassesTheirErrorIsNotAsked() {
        Evidence both = new Evidence(
                Settings.NONE,
                Map.of("train.accuracy", Measured.decade(0.5, 0.6), "train.mse", Measured.decade(0.1, 0.001)));
        assertEquals(0, new RisesUntilInterpolation().covariates(WHEN, both).orElseThrow()[0]);
    }

    @Test
    void withoutAnyOfItsMetricsItDeclines() {
        assertTrue(
                new RisesUntilInterpolation().covariates(WHEN, Outcomes.NOTHING).isEmpty());
    }

    private static double fitted(String metric, double last) {
        return new RisesUntilInterpolation()
                .covariates(WHEN, Measured.of(metric, last / 2, last))
                .orElseThrow()[0];
    }
}
