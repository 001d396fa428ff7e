package dev.touchstone.phenomena.edgeofstability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Metric;
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
            .filter(task -> task.name().equals("gmix5-relu-0-09"))
            .findFirst()
            .orElseThrow();

    @BeforeAll
    static void startEngine() {
        Engines.start();
    }

    private static Notebook train(Task task, Arm arm, long first, int seeds) throws IOException {
        return train(Cohort.of(PHENOMENON.id(), task, arm, first, seeds), new Notebook());
    }

    private static Notebook train(Cohort cohort, Notebook notebook) throws IOException {
        PHENOMENON.run(cohort, notebook);
        return notebook;
    }

    @Test
    void sharpnessEndsAtTheEdgeAndAtAQuarterOfTheRateBelow() throws IOException {
        Task task = QUICK.withBudget(800);
        Notebook canonical = train(task, Arm.CANONICAL, 0, 4);
        Notebook control = train(task, Arm.CONTROL, 0, 4);
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
                train(QUICK.withBudget(500), Arm.CONTROL, 0, 1).asked());
    }

    @Test
    void aTrialDoesNotNoticeItsCohort() throws IOException {
        Notebook alone = train(QUICK.withBudget(300), Arm.PRACTICAL, 2, 1);
        Notebook among = train(QUICK.withBudget(300), Arm.PRACTICAL, 0, 4);
        for (Metric metric : PHENOMENON.metrics()) {
            List<double[]> curve = alone.curve(metric.name());
            assertEquals(among.positions(metric.name()), alone.positions(metric.name()));
            for (int i = 0; i < curve.size(); i++) {
                assertArrayEquals(
                        curve.get(i), new double[] {among.curve(metric.name()).get(i)[2]}, metric.name());
            }
        }
        assertEquals(alone.outcomes(0), among.outcomes(2));
    }

    @Test
    void takenUpAgainItGoesOnAsIfItHadNeverStopped() throws IOException {
        Cohort cohort = Cohort.of(PHENOMENON.id(), QUICK.withBudget(500), Arm.PRACTICAL, 0, 2);
        Notebook undisturbed = train(cohort, new Notebook());
        for (int stop = 1; stop <= undisturbed.offers(); stop++) {
            Notebook resumed = train(cohort, train(cohort, new Notebook(stop)).resumed());
            assertEquals(undisturbed.asked(), resumed.asked());
            assertEquals(undisturbed.metrics(), resumed.metrics());
            for (String metric : undisturbed.metrics()) {
                assertEquals(undisturbed.positions(metric), resumed.positions(metric));
                assertArrayEquals(
                        undisturbed.curve(metric).toArray(double[][]::new),
                        resumed.curve(metric).toArray(double[][]::new),
                        metric);
            }
            for (int trial = 0; trial < 2; trial++) {
                assertEquals(undisturbed.outcomes(trial), resumed.outcomes(trial));
            }
        }
    }

    @Test
    void aLearningRateThatDivergesCountsNeitherWay() throws IOException {
        Settings wild = QUICK.settings(Arm.CANONICAL).with("learning-rate", 3.0);
        Task task = new Task("wild", "diverges", 500, Map.of(Arm.CANONICAL, wild));
        Notebook notebook = train(task, Arm.CANONICAL, 0, 2);
        for (int trial = 0; trial < 2; trial++) {
            Outcome outcome = notebook.outcome(trial, EdgeOfStability.FINAL_EDGE);
            String reason = ((Outcome.Annulled) outcome).reason();
            assertTrue(reason.startsWith("train loss was NaN at step 100; the learning rate is 3.0"), reason);
        }
        assertEquals(List.of(), notebook.asked());
    }

    @Test
    void everyTaskBuildsAndLearnsItsTrainingExamples() throws IOException {
        for (Task task : PHENOMENON.fullTasks()) {
            for (Arm arm : task.arms().keySet()) {
                Notebook notebook = train(task.withBudget(50), arm, 0, 1);
                List<double[]> losses = notebook.curve("train.loss");
                assertTrue(losses.get(1)[0] < losses.get(0)[0], task.name() + " " + arm);
            }
        }
    }
}
