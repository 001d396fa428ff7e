package dev.touchstone.theories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Theory;
import dev.touchstone.testkit.Questions;
import dev.touchstone.testkit.TheoryContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightDecayLawTest extends TheoryContract {
    @Override
    protected Theory theory() {
        return new WeightDecayLaw();
    }

    @Override
    protected String id() {
        return "weight-decay-law";
    }

    private static final Question QUESTION = Outcomes.question(Questions.GROK_STEP);

    @Test
    void theClockRunsWithLearningRateTimesDecay() {
        // 1 / (0.01 * 0.1) = 1000 steps, in units of the 20 that have passed.
        assertEquals(Math.log10(1000.0 / 20), covariate("learning-rate", 0.01, "weight-decay", 0.1), 1e-12);
        assertEquals(
                Math.log10(100.0 / 20), covariate("learning-rate", 0.01, "weight-decay", 0.1, "momentum", 0.9), 1e-12);
    }

    @Test
    void noDecayIsFarAwayButFinite() {
        assertEquals(8 - Math.log10(20), covariate("learning-rate", 0.01, "weight-decay", 0.0), 1e-12);
    }

    @Test
    void aQuantityHasNoClockOfItsOwn() {
        Question howMuch = Outcomes.question(Questions.FINAL_LOSS);
        Evidence evidence = new Evidence(Settings.of("learning-rate", 0.1, "weight-decay", 0.1), Map.of());
        assertEquals(2, new WeightDecayLaw().covariates(howMuch, evidence).orElseThrow()[0], 1e-12);
    }

    @Test
    void withoutTheSettingsItDeclines() {
        Evidence evidence = new Evidence(Settings.of("learning-rate", 0.1), Map.of());
        assertTrue(new WeightDecayLaw().covariates(QUESTION, evidence).isEmpty());
    }

    private static double covariate(Object... settings) {
        Evidence evidence = new Evidence(Settings.of(settings), Map.of());
        return new WeightDecayLaw().covariates(QUESTION, evidence).orElseThrow()[0];
    }
}
