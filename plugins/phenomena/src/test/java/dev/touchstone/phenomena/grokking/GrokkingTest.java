package dev.touchstone.phenomena.grokking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Task;
import dev.touchstone.testkit.Notebook;
import dev.touchstone.training.Engines;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real networks: what is claimed shows. */
class GrokkingTest {
    private static final Task ADDITION = new Grokking().tasks().get(0);

    @BeforeAll
    static void startEngine() {
        Engines.start();
    }

    private static Notebook run(Task task, Arm arm, long first, int seeds) throws IOException {
        Notebook notebook = new Notebook();
        new Grokking().run(Cohort.of("grokking", task, arm, first, seeds), notebook);
        return notebook;
    }

    private static double step(Notebook notebook, int trial) {
        return Math.pow(10, notebook.observed(trial, Grokking.GROK_STEP));
    }

    @Test
    void additionGroksWhereItWasSeenToBefore() throws IOException {
        Notebook notebook = run(ADDITION, Arm.CANONICAL, 0, 8);
        for (int trial = 0; trial < 8; trial++) {
            assertEquals(155, step(notebook, trial), 55, "120 to 190 in eight other seeds");
            assertTrue(new Grokking().claim().detects(notebook.outcome(trial, Grokking.DELAY_TARGET)));
        }
    }

    @Test
    void withoutDecayItDoesNotAndInPracticeThereIsNoDelay() throws IOException {
        Notebook control = run(ADDITION.withBudget(500), Arm.CONTROL, 0, 2);
        assertEquals(new Outcome.NotWithin(500), control.outcome(0, Grokking.GROK_STEP));
        Notebook practical = run(ADDITION, Arm.PRACTICAL, 0, 2);
        assertTrue(!new Grokking().claim().detects(practical.outcome(0, Grokking.DELAY_TARGET)));
    }

    @Test
    void everyTaskBuildsAndLearnsItsTrainingExamples() throws IOException {
        for (Task task : new Grokking().fullTasks()) {
            for (Arm arm : task.arms().keySet()) {
                Notebook notebook = run(task.withBudget(100), arm, 0, 1);
                List<double[]> losses = notebook.curve("train.loss");
                assertTrue(losses.get(losses.size() - 1)[0] < losses.get(0)[0], task.name() + " " + arm);
            }
        }
    }
}
