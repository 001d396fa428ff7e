package dev.touchstone.theories;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Question;
import dev.touchstone.api.Theory;
import dev.touchstone.testkit.Example;
import dev.touchstone.testkit.Questions;
import dev.touchstone.testkit.TheoryContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearModeConnectivityTest extends TheoryContract {
    private static final Question WHEN = Outcomes.question(Questions.GROK_STEP);

    @Override
    protected Theory theory() {
        return new LinearModeConnectivity();
    }

    @Override
    protected String id() {
        return "linear-mode-connectivity";
    }

    @Override
    protected List<Example> examples(long seed) {
        return Measured.grokking(seed, "barrier", accuracy -> (1 - accuracy) / 3);
    }

    /** Odds of 1 at step 10 and of 3 at step 100. */
    @Test
    void logOddsAndTheirSlope() {
        assertArrayEquals(
                new double[] {Math.log(3), Math.log(3)},
                new LinearModeConnectivity()
                        .covariates(WHEN, Measured.of("barrier", 0.5, 0.75))
                        .orElseThrow(),
                1e-12);
    }

    @Test
    void withoutItsMetricItDeclines() {
        assertTrue(
                new LinearModeConnectivity().covariates(WHEN, Outcomes.NOTHING).isEmpty());
    }
}
