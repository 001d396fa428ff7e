package dev.touchstone.theories;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Theory;
import dev.touchstone.testkit.Descents;
import dev.touchstone.testkit.Example;
import dev.touchstone.testkit.TheoryContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BiasVarianceAcrossSeedsTest extends TheoryContract {
    private static final Question NEXT = Outcomes.question(Descents.NEXT_MSE);

    @Override
    protected Theory theory() {
        return new BiasVarianceAcrossSeeds();
    }

    @Override
    protected String id() {
        return "bias-variance-across-seeds";
    }

    @Override
    protected List<Example> examples(long seed) {
        return Descents.doubleDescent(seed);
    }

    /** From .01 to .1 in a decade, half of an error of .2. */
    @Test
    void levelSlopeAndShareOfTheError() {
        Evidence evidence = new Evidence(
                Settings.NONE,
                Map.of("seed-variance", Measured.decade(0.01, 0.1), "test.mse", Measured.decade(0.3, 0.2)));
        assertArrayEquals(
                new double[] {-1, 1, Math.log10(0.5)},
                new BiasVarianceAcrossSeeds().covariates(NEXT, evidence).orElseThrow(),
                1e-12);
    }

    @Test
    void withoutTheErrorThereIsNoShareOfIt() {
        assertTrue(new BiasVarianceAcrossSeeds()
                .covariates(NEXT, Measured.of("seed-variance", 0.01, 0.1))
                .isEmpty());
    }
}
