package dev.touchstone.theories.baselines;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Series;
import dev.touchstone.api.Theory;
import dev.touchstone.testkit.Questions;
import dev.touchstone.testkit.TheoryContract;
import dev.touchstone.theories.Outcomes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurveExtrapolationTest extends TheoryContract {
    @Override
    protected Theory theory() {
        return new CurveExtrapolation();
    }

    @Override
    protected String id() {
        return "curve-extrapolation";
    }

    @Test
    void levelAndSlopeOfTheTargetsMetric() {
        Question question = Outcomes.question(Questions.GROK_STEP);
        // Odds of 1 at step 10 and of 3 at step 20.
        Series accuracy = Series.of(new long[] {10, 20}, new double[] {0.5, 0.75});
        Evidence evidence = new Evidence(question.trial().settings(), Map.of("test.accuracy", accuracy));
        assertArrayEquals(
                new double[] {Math.log(3), Math.log(3) / Math.log10(2)},
                new CurveExtrapolation().covariates(question, evidence).orElseThrow(),
                1e-12);
    }
}
