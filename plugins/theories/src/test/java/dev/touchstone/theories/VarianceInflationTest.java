package dev.touchstone.theories;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Theory;
import dev.touchstone.api.Trial;
import dev.touchstone.testkit.Descents;
import dev.touchstone.testkit.Example;
import dev.touchstone.testkit.LeaveOneTaskOut;
import dev.touchstone.testkit.TheoryContract;
import dev.touchstone.theories.baselines.Persistence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VarianceInflationTest extends TheoryContract {
    private static final Settings SETTINGS = Settings.of("examples", 100, "classes", 2);

    @Override
    protected Theory theory() {
        return new VarianceInflation();
    }

    @Override
    protected String id() {
        return "variance-inflation";
    }

    @Override
    protected List<Example> examples(long seed) {
        return Descents.doubleDescent(seed);
    }

    /** γ = .5, .9, 1.1 and 1.5: I = 2, 10, 10 and 2. */
    @Test
    void isSymmetricAboutTheThreshold() {
        assertEquals(Math.log10(5), covariate("double-descent", 100, 180, SETTINGS), 1e-9);
        assertEquals(0, covariate("double-descent", 180, 220, SETTINGS), 1e-9);
        assertEquals(-Math.log10(5), covariate("double-descent", 220, 300, SETTINGS), 1e-9);
    }

    @Test
    void atTheThresholdItIsLargeButFinite() {
        assertEquals(2 - Math.log10(2), covariate("double-descent", 100, 200, SETTINGS), 1e-9);
    }

    /** d = 100: γ = 2 at 50 examples and 1 / .8 at 80, I = 1 and 4. */
    @Test
    void moreExamplesAreAsFewerParameters() {
        assertEquals(Math.log10(4), covariate("sample-wise-double-descent", 50, 80, Settings.of("inputs", 100)), 1e-9);
    }

    @Test
    void whatRegularisesLeavesNothingToInflate() {
        assertEquals(0, covariate("double-descent", 100, 180, SETTINGS.with("weight-decay", 3.0)), 0);
        assertEquals(0, covariate("double-descent", 100, 180, SETTINGS.with("validation", 100)), 0);
        assertEquals(Math.log10(5), covariate("double-descent", 100, 180, SETTINGS.with("ridge", 0.0)), 1e-9);
    }

    @Test
    void whatIsTrainedByStepsHasAConstantOfItsOwn() {
        Question question = question("double-descent", 100, 180, SETTINGS.with("learning-rate", 0.005));
        assertArrayEquals(
                new double[] {0, Math.log10(5), 0},
                new VarianceInflation().covariates(question, evidence(question)).orElseThrow(),
                1e-9);
    }

    @Test
    void onEpochsAndOnThePeaksPlaceItDeclines() {
        Question epochs = question("epoch-wise-double-descent", 10, 20, Settings.of("examples", 100));
        assertTrue(new VarianceInflation().covariates(epochs, evidence(epochs)).isEmpty());
        Question next = question("double-descent", 100, 180, SETTINGS);
        Question where = new Question(next.trial(), Descents.PEAK_RATIO, "once", next.origin(), next.horizon());
        assertTrue(new VarianceInflation().covariates(where, evidence(where)).isEmpty());
    }

    @Test
    void whereItHoldsItBeatsPersistence() {
        List<Example> next = Descents.doubleDescent(0).stream()
                .filter(example -> example.question().target().equals(Descents.NEXT_MSE))
                .toList();
        double inflation = LeaveOneTaskOut.meanCrps(new VarianceInflation(), next);
        double persistence = LeaveOneTaskOut.meanCrps(new Persistence(), next);
        assertTrue(inflation < 0.8 * persistence, () -> inflation + " against persistence's " + persistence);
    }

    private static double covariate(String phenomenon, long origin, long horizon, Settings settings) {
        Question question = question(phenomenon, origin, horizon, settings);
        return new VarianceInflation().covariates(question, evidence(question)).orElseThrow()[0];
    }

    private static Question question(String phenomenon, long origin, long horizon, Settings settings) {
        Trial trial = new Trial(phenomenon, "task", Arm.CANONICAL, settings, 0);
        return new Question(trial, Descents.NEXT_MSE, "once", origin, horizon);
    }

    private static Evidence evidence(Question question) {
        return new Evidence(question.trial().settings(), Map.of("test.mse", Measured.decade(1, 1)));
    }
}
