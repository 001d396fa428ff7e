package dev.touchstone.phenomena.edgeofstability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Task;
import dev.touchstone.testkit.Notebook;
import dev.touchstone.training.Engines;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real networks, on the quickest of the tasks. */
class EdgeOfStabilityTest {
    private static final EdgeOfStability PHENOMENON = new EdgeOfStability();

    private static final Task QUICK = PHENOMENON.tasks().stream()
            .filter(task -> task.name().equals("gmix5-relu"))
            .findFirst()
            .orElseThrow();

    @BeforeAll
    static void startEngine() {
        Engines.start();
    }

    private static Notebook train(Task task, Arm arm, int seeds) throws IOException {
        Notebook notebook = new Notebook();
        PHENOMENON.run(Cohort.of(PHENOMENON.id(), task, arm, 0, seeds), notebook);
        return notebook;
    }

    @Test
    void sharpnessEndsAtTheEdgeAndAtAQuarterOfTheRateBelow() throws IOException {
        Task task = QUICK.withBudget(800);
        Notebook canonical = train(task, Arm.CANONICAL, 4);
        Notebook control = train(task, Arm.CONTROL, 4);
        for (int trial = 0; trial < 4; trial++) {
            assertEquals(1, canonical.observed(trial, EdgeOfStability.FINAL_EDGE), 0.08);
            assertTrue(control.observed(trial, EdgeOfStability.FINAL_EDGE) < 0.5);
            assertTrue(PHENOMENON.claim().detects(canonical.outcome(trial, EdgeOfStability.FINAL_EDGE)));
            assertFalse(PHENOMENON.claim().detects(control.outcome(trial, EdgeOfStability.FINAL_EDGE)));
        }
    }

    @Test
    void asksAtTwoFourAndEightHundredSteps() throws IOException {
        assertEquals(
                List.of("0 final-edge step 200 at 200 until 500", "0 final-edge step 400 at 400 until 500"),
                train(QUICK.withBudget(500), Arm.CONTROL, 1).asked());
    }

    @Test
    void aLearningRateThatDivergesCountsNeitherWay() throws IOException {
        Settings wild = QUICK.settings(Arm.CANONICAL).with("learning-rate", 3.0);
        Task task = new Task("wild", "diverges", 500, Map.of(Arm.CANONICAL, wild));
        Notebook notebook = train(task, Arm.CANONICAL, 2);
        for (int trial = 0; trial < 2; trial++) {
            Outcome outcome = notebook.outcome(trial, EdgeOfStability.FINAL_EDGE);
            String reason = ((Outcome.Annulled) outcome).reason();
            assertTrue(reason.startsWith("train loss was NaN at step 100; the learning rate is 3.0"), reason);
        }
        assertEquals(List.of(), notebook.asked());
    }

    @Test
    void aBatchLargerThanTheTrainingSetIsRefused() {
        Settings settings = QUICK.settings(Arm.PRACTICAL);
        PHENOMENON.check(settings.with("examples", 20));
        assertThrows(IllegalArgumentException.class, () -> PHENOMENON.check(settings.with("examples", 19)));
    }

    @Test
    void everyTaskBuildsAndLearnsItsTrainingExamples() throws IOException {
        for (Task task : PHENOMENON.tasks()) {
            for (Arm arm : task.arms().keySet()) {
                Notebook notebook = train(task.withBudget(20), arm, 1);
                List<double[]> losses = notebook.curve("train.loss");
                assertTrue(losses.get(1)[0] < losses.get(0)[0], task.name() + " " + arm);
            }
        }
    }
}
