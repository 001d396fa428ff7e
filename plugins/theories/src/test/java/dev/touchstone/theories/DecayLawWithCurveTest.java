package dev.touchstone.theories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Theory;
import dev.touchstone.testkit.Example;
import dev.touchstone.testkit.Questions;
import dev.touchstone.testkit.TheoryContract;
import org.junit.jupiter.api.Test;

class DecayLawWithCurveTest extends TheoryContract {
    @Override
    protected Theory theory() {
        return new DecayLawWithCurve();
    }

    @Override
    protected String id() {
        return "decay-law-with-curve";
    }

    @Test
    void threeCovariatesOrNone() {
        Example example = Questions.grokking(0).get(0);
        Evidence evidence = example.evidence(theory());
        assertEquals(
                3,
                new DecayLawWithCurve().covariates(example.question(), evidence).orElseThrow().length);
        Evidence unset = new Evidence(Settings.NONE, evidence.series());
        assertTrue(new DecayLawWithCurve().covariates(example.question(), unset).isEmpty());
    }
}
