package dev.touchstone.theories;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Series;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Theory;
import dev.touchstone.testkit.Example;
import dev.touchstone.testkit.Questions;
import dev.touchstone.testkit.TheoryContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightNormTest extends TheoryContract {
    private static final Question WHEN = Outcomes.question(Questions.GROK_STEP);

    @Override
    protected Theory theory() {
        return new WeightNorm();
    }

    @Override
    protected String id() {
        return "weight-norm";
    }

    @Override
    protected List<Example> examples(long seed) {
        return Measured.grokking(seed, "weight-norm.1", accuracy -> 20 - 10 * accuracy);
    }

    /** From √(30² + 40²) = 50 to √(3² + 4²) = 5 in a decade. */
    @Test
    void layersAddUpAsPythagorasHasIt() {
        Evidence evidence = evidence(Measured.decade(30, 3), Measured.decade(40, 4));
        assertArrayEquals(
                new double[] {-1, -1},
                new WeightNorm().covariates(WHEN, evidence).orElseThrow(),
                1e-12);
    }

    @Test
    void aLayerThatWasNotMeasuredWithTheOthersMakesNoSum() {
        Series late = Series.of(new long[] {100}, new double[] {4});
        assertTrue(new WeightNorm()
                .covariates(WHEN, evidence(Measured.decade(30, 3), late))
                .isEmpty());
        assertTrue(new WeightNorm().covariates(WHEN, Outcomes.NOTHING).isEmpty());
    }

    @Test
    void nineLayersAreWatched() {
        assertEquals(9, new WeightNorm().metrics().size());
    }

    private static Evidence evidence(Series first, Series second) {
        return new Evidence(Settings.NONE, Map.of("weight-norm.1", first, "weight-norm.2", second));
    }
}
