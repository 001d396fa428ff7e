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

class KernelTargetAlignmentTest extends TheoryContract {
    private static final Question WHEN = Outcomes.question(Questions.GROK_STEP);

    @Override
    protected Theory theory() {
        return new KernelTargetAlignment();
    }

    @Override
    protected String id() {
        return "kernel-target-alignment";
    }

    @Override
    protected List<Example> examples(long seed) {
        return Measured.grokking(seed, "kernel-target-alignment", accuracy -> accuracy / 2);
    }

    /** Odds of 1 at step 10 and of 3 at step 100. */
    @Test
    void logOddsAndTheirSlope() {
        assertArrayEquals(
                new double[] {Math.log(3), Math.log(3)},
                new KernelTargetAlignment()
                        .covariates(WHEN, Measured.of("kernel-target-alignment", 0.5, 0.75))
                        .orElseThrow(),
                1e-12);
    }

    @Test
    void withoutItsMetricItDeclines() {
        assertTrue(
                new KernelTargetAlignment().covariates(WHEN, Outcomes.NOTHING).isEmpty());
    }
}
