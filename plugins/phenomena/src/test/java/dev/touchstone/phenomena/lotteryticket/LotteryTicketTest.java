package dev.touchstone.phenomena.lotteryticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Settings;
import dev.touchstone.testkit.Notebook;
import dev.touchstone.training.Engines;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real networks, small ones. */
class LotteryTicketTest {
    @BeforeAll
    static void startEngine() {
        Engines.start();
    }

    private static Notebook run(Cohort cohort) throws Exception {
        Notebook notebook = new Notebook();
        new LotteryTicket().run(cohort, notebook);
        return notebook;
    }

    private static double at(Notebook notebook, String metric, int round, int trial) {
        return notebook.curve(metric).get(round)[trial];
    }

    @Test
    void asksForTheNextRoundAndResolvesByTheMetric() throws Exception {
        Notebook notebook = run(Small.cohort(Small.SETTINGS, 2));
        assertEquals(
                List.of(
                        "0 effect next round at 0 until 1",
                        "1 effect next round at 0 until 1",
                        "0 effect next round at 1 until 2",
                        "1 effect next round at 1 until 2"),
                notebook.asked());
        for (int trial = 0; trial < 2; trial++) {
            double best = Math.max(
                    at(notebook, "reinit.test.accuracy", 2, trial),
                    at(notebook, "reinit-scaled.test.accuracy", 1, trial));
            double effect = at(notebook, "ticket.test.accuracy", 2, trial) - best;
            assertEquals(effect, notebook.observed(trial, LotteryTicket.FINAL_EFFECT));
            assertEquals(new Outcome.Observed(effect), notebook.outcomes(trial).get("effect@2"));
            assertEquals(
                    at(notebook, "ticket.test.accuracy", 2, trial) - at(notebook, "reinit.test.accuracy", 2, trial),
                    notebook.observed(trial, LotteryTicket.FINAL_NAIVE_EFFECT));
        }
    }

    @Test
    void recordsTheDensitiesThatSettingsSay() throws Exception {
        Notebook notebook = run(Small.cohort(Small.SETTINGS.with("variants", "reinits", "steps", 60), 1));
        double weights = Small.SETUP.weightsAt(0);
        for (int round = 0; round <= 2; round++) {
            assertEquals(Small.SETUP.weightsAt(round) / weights, at(notebook, "density", round, 0));
            assertTrue(at(notebook, "density.last", round, 0) <= 1);
        }
        assertEquals(List.of(0L, 1L, 2L), notebook.positions("ticket.test.accuracy"));
        assertEquals(List.of(1L, 2L), notebook.positions("reinit-scaled.test.accuracy"));
        assertEquals(List.of(), notebook.positions("finetune.test.accuracy"));
    }

    @Test
    void theTicketWinsWhereItsMaskWasLearnedAndNotWhereItWasDrawn() throws Exception {
        Settings settings = Small.SETTINGS
                .with("data", "gmix5", "examples", 1000, "test-examples", 1000, "width", 64, "batch", 50)
                .with("steps", 300, "keep", 0.3, "rounds", 3, "variants", "reinits");
        Notebook learned = run(Small.cohort(settings, 2));
        Notebook drawn = run(Small.cohort(settings.with("pruning", "chance"), 2));
        for (int trial = 0; trial < 2; trial++) {
            assertTrue(learned.observed(trial, LotteryTicket.FINAL_EFFECT) > 0.05, "trial " + trial);
            assertTrue(drawn.observed(trial, LotteryTicket.FINAL_EFFECT) < 0.05, "trial " + trial);
        }
    }

    @Test
    void aDivergingLearningRateAnnuls() throws Exception {
        Settings wild = Small.SETTINGS.with("optimiser", "sgd", "learning-rate", 1e30);
        assertEquals(
                new Outcome.Annulled("ticket diverged at round 0 with learning rate 1.0E30"),
                run(Small.cohort(wild, 1)).outcome(0, LotteryTicket.FINAL_EFFECT));
    }

    @Test
    void labelsOfNoiseAnnul() throws Exception {
        Notebook notebook = run(Small.cohort(Small.SETTINGS.with("label-noise", 1.0, "steps", 1), 1));
        String outcome = notebook.outcome(0, LotteryTicket.FINAL_EFFECT).toString();
        assertTrue(outcome.contains("the dense network learned nothing: test accuracy 0."), outcome);
        assertEquals(List.of(), notebook.asked());
    }

    @Test
    void aBudgetThatEndsEarlyAnnuls() throws Exception {
        Notebook notebook = run(Small.cohort(Small.SETTINGS, 1, 1));
        assertEquals(
                new Outcome.Annulled("the budget of 1 rounds ends before the last, 2"),
                notebook.outcome(0, LotteryTicket.FINAL_EFFECT));
        assertTrue(notebook.outcomes(0).get("effect@1") instanceof Outcome.Observed);
    }

    /** Some of eight learn nothing in 20 steps; the others go on, also over an interruption. */
    @Test
    void thoseThatEndEarlyDoNotDisturbTheOthers() throws Exception {
        Cohort cohort = Small.cohort(Small.SETTINGS.with("steps", 20, "variants", "reinits"), 8);
        Notebook undisturbed = run(cohort);
        long annulled = IntStream.range(0, 8)
                .filter(trial -> undisturbed.outcome(trial, LotteryTicket.FINAL_EFFECT) instanceof Outcome.Annulled)
                .count();
        assertTrue(0 < annulled && annulled < 8, annulled + " annulled");
        assertEquals(2, undisturbed.offers());
        for (int offer = 1; offer <= 2; offer++) {
            Notebook interrupted = new Notebook(offer);
            new LotteryTicket().run(cohort, interrupted);
            Notebook resumed = interrupted.resumed();
            new LotteryTicket().run(cohort, resumed);
            for (int trial = 0; trial < 8; trial++) {
                assertEquals(undisturbed.outcomes(trial), resumed.outcomes(trial));
            }
        }
    }
}
