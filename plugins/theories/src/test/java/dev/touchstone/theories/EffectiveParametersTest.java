package dev.touchstone.theories;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Series;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Theory;
import dev.touchstone.testkit.Descents;
import dev.touchstone.testkit.Example;
import dev.touchstone.testkit.Questions;
import dev.touchstone.testkit.TheoryContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectiveParametersTest extends TheoryContract {
    private static final String METRIC = "effective-parameters.test";

    @Override
    protected Theory theory() {
        return new EffectiveParameters();
    }

    @Override
    protected String id() {
        return "effective-parameters";
    }

    @Override
    protected List<Example> examples(long seed) {
        return Descents.doubleDescent(seed);
    }

    @Test
    void aTimeIsExplainedWithoutAnyLabel() {
        Question when = Outcomes.question(Questions.GROK_STEP);
        assertArrayEquals(
                new double[] {2, 1},
                new EffectiveParameters()
                        .covariates(when, Measured.of(METRIC, 10, 100))
                        .orElseThrow(),
                1e-12);
    }

    @Test
    void aQuantityIsExplainedFromWhereItIs() {
        Question howMuch = Outcomes.question(Questions.FINAL_LOSS);
        Evidence evidence = new Evidence(
                Settings.NONE, Map.of(METRIC, Measured.decade(10, 100), "test.loss", Measured.decade(1, 0.1)));
        assertArrayEquals(
                new double[] {2, 1, -1},
                new EffectiveParameters().covariates(howMuch, evidence).orElseThrow(),
                1e-12);
    }

    @Test
    void aFirstLookShowsNoSlope() {
        Evidence dense = new Evidence(Settings.NONE, Map.of(METRIC, Series.of(new long[] {0}, new double[] {100})));
        double[] covariates = new EffectiveParameters()
                .covariates(Outcomes.question(Questions.GROK_STEP), dense)
                .orElseThrow();
        assertEquals(0, covariates[1]);
    }

    @Test
    void withoutItsMetricItDeclines() {
        Question when = Outcomes.question(Questions.GROK_STEP);
        assertTrue(new EffectiveParameters().covariates(when, Outcomes.NOTHING).isEmpty());
    }
}
