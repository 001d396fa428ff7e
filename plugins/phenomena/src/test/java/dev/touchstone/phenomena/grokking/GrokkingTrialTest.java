package dev.touchstone.phenomena.grokking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Outcome;
import dev.touchstone.api.Target;
import dev.touchstone.testkit.Notebook;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrokkingTrialTest {
    private static final long BUDGET = 2000;

    private final Notebook notebook = new Notebook();
    private final GrokkingTrial trial = new GrokkingTrial(0, BUDGET, true, 31, notebook);

    private void look(long step, double train, double test) {
        notebook.record(step, "test.accuracy", new double[] {test});
        trial.look(step, 0.5, train, test);
    }

    @Test
    void asksAtOneTwoAndFourTimesTheMemorisationStep() {
        for (long step = 10; step <= 200; step += 10) {
            look(step, step >= 30 ? 1 : 0.5, 0.1);
        }
        assertEquals(
                List.of(
                        "0 grok-step 1x memorisation at 30 until 2000",
                        "0 groks-soon 1x memorisation at 30 until 450",
                        "0 grok-step 2x memorisation at 60 until 2000",
                        "0 groks-soon 2x memorisation at 60 until 450",
                        "0 grok-step 4x memorisation at 120 until 2000",
                        "0 groks-soon 4x memorisation at 120 until 450"),
                notebook.asked());
    }

    @Test
    void doesNotAskWhatIsKnownAlready() {
        look(10, 1, 0.5);
        look(20, 1, 0.5);
        assertFalse(trial.look(30, 0.5, 1, 0.96));
        assertEquals(4, notebook.asked().size());
    }

    @Test
    void resolvesStepDelayAndEvent() {
        look(20, 0.99, 0.1);
        look(200, 1, 0.95);
        assertEquals(Math.log10(200), notebook.observed(0, Grokking.GROK_STEP));
        assertEquals(Math.log10(10), notebook.observed(0, Grokking.DELAY_TARGET));
        assertEquals(Outcome.event(true), notebook.outcome(0, Grokking.GROKS_SOON));
    }

    @Test
    void theEventIsOverAtFifteenTimes() {
        look(20, 1, 0.1);
        look(290, 1, 0.1);
        assertFalse(notebook.isResolved(0, Grokking.GROKS_SOON));
        look(300, 1, 0.1);
        assertEquals(Outcome.event(false), notebook.outcome(0, Grokking.GROKS_SOON));
        look(310, 1, 0.96);
        assertEquals(Outcome.event(false), notebook.outcome(0, Grokking.GROKS_SOON));
    }

    @Test
    void whatNeverGroksIsNotWithinTheBudget() {
        look(20, 1, 0.1);
        trial.giveUp(BUDGET);
        assertEquals(new Outcome.NotWithin(BUDGET), notebook.outcome(0, Grokking.GROK_STEP));
        assertEquals(new Outcome.NotWithin(BUDGET), notebook.outcome(0, Grokking.DELAY_TARGET));
    }

    @Test
    void whatDivergesCountsNeitherWay() {
        look(20, 1, 0.1);
        assertFalse(trial.look(30, Double.NaN, 0.1, 0.1));
        assertTrue(trial.hasEnded());
        for (Target target : new Grokking().targets()) {
            Outcome.Annulled annulled = assertInstanceOf(Outcome.Annulled.class, notebook.outcome(0, target));
            assertEquals("the train loss is NaN at step 30: training diverged", annulled.reason());
        }
    }

    @Test
    void whatStaysAtChanceDespiteDecayCannotBeLearned() {
        look(20, 1, 0.05);
        trial.giveUp(BUDGET);
        assertEquals(
                new Outcome.Annulled("test accuracy was never better than 0.050, which is chance, within 2000 steps:"
                        + " these examples do not tell the rest"),
                notebook.outcome(0, Grokking.GROK_STEP));
        assertInstanceOf(Outcome.Annulled.class, notebook.outcome(0, Grokking.GROKS_SOON));
    }

    @Test
    void withoutDecayStayingAtChanceIsWhatTheClaimSays() {
        Notebook control = new Notebook();
        GrokkingTrial undecayed = new GrokkingTrial(0, BUDGET, false, 31, control);
        control.record(20, "test.accuracy", new double[] {0.05});
        undecayed.look(20, 0.5, 1, 0.05);
        undecayed.giveUp(BUDGET);
        assertEquals(new Outcome.NotWithin(BUDGET), control.outcome(0, Grokking.GROK_STEP));
    }

    @Test
    void whatNeverMemorisesCountsNeitherWay() {
        assertTrue(trial.look(10, 0.5, 0.5, 0.1));
        trial.giveUp(BUDGET);
        assertInstanceOf(Outcome.Annulled.class, notebook.outcome(0, Grokking.DELAY_TARGET));
    }

    @Test
    void understandingBeforeMemorisingIsNoDelay() {
        look(10, 0.9, 0.96);
        look(20, 1, 0.97);
        assertEquals(Math.log10(0.5), notebook.observed(0, Grokking.DELAY_TARGET));
        assertTrue(notebook.asked().isEmpty());
    }
}
