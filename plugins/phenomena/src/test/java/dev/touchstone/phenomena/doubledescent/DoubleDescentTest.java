package dev.touchstone.phenomena.doubledescent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Checkpoint;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.testkit.Notebook;
import java.io.DataInput;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Real models: what is claimed shows where it is claimed, and not where it must vanish. */
class DoubleDescentTest {
    /** A notebook to which no instrument matters: twins need not be trained. */
    private record Hurried(Notebook notebook) implements Recorder {
        @Override
        public void record(long position, String metric, double[] perSeed) {
            notebook.record(position, metric, perSeed);
        }

        @Override
        public void measure(long position, String metric, Supplier<double[]> instrument) {}

        @Override
        public void ask(int trial, Target target, String moment, long horizon) {
            notebook.ask(trial, target, moment, horizon);
        }

        @Override
        public void resolve(int trial, Target target, Outcome outcome) {
            notebook.resolve(trial, target, outcome);
        }

        @Override
        public void resolve(int trial, Target target, long horizon, Outcome outcome) {
            notebook.resolve(trial, target, horizon, outcome);
        }

        @Override
        public void end(int trial) {
            notebook.end(trial);
        }

        @Override
        public void checkpoint(Checkpoint state) {
            notebook.checkpoint(state);
        }

        @Override
        public Optional<DataInput> resume() {
            return notebook.resume();
        }

        @Override
        public boolean stopped() {
            return notebook.stopped();
        }
    }

    private static Notebook run(Phenomenon phenomenon, Task task, Arm arm, int seeds) throws Exception {
        Notebook notebook = new Notebook();
        phenomenon.run(Cohort.of(phenomenon.id(), task, arm, 0, seeds), new Hurried(notebook));
        return notebook;
    }

    private static long detections(Phenomenon phenomenon, Task task, Arm arm, int seeds) throws Exception {
        Notebook notebook = run(phenomenon, task, arm, seeds);
        long detected = 0;
        for (int trial = 0; trial < seeds; trial++) {
            Outcome outcome = notebook.outcome(trial, phenomenon.claim().target());
            detected += phenomenon.claim().detects(outcome) ? 1 : 0;
        }
        return detected;
    }

    private static double median(Notebook notebook, int index) {
        double[] errors = notebook.curve("test.mse").get(index).clone();
        Arrays.sort(errors);
        return errors[errors.length / 2];
    }

    /** Hastie et al. 2022: σ²γ/(1-γ) = 1 at γ = .5, r²(1-1/γ) + σ²/(γ-1) = 3.5 at γ = 2. */
    @Test
    void leastSquaresFollowTheirClosedForm() throws Exception {
        Notebook notebook = run(new DoubleDescent(), DoubleDescentTasks.demo().get(0), Arm.CANONICAL, 21);
        List<Long> positions = notebook.positions("test.mse");
        assertEquals(1, median(notebook, positions.indexOf(50L)), 0.15);
        assertEquals(3.5, median(notebook, positions.indexOf(200L)), 0.35);
        assertTrue(median(notebook, positions.indexOf(100L)) > 30);
        for (int trial = 0; trial < 21; trial++) {
            assertEquals(0, notebook.observed(trial, DoubleDescent.TARGETS.place()), "the peak is at p = n");
        }
        assertEquals(
                0, detections(new DoubleDescent(), DoubleDescentTasks.demo().get(0), Arm.CONTROL, 8));
    }

    @Test
    void randomFeaturesPeakWhereTheyAreAsManyAsExamples() throws Exception {
        Task task = DoubleDescentTasks.features("features-gmix3", "gmix3", 0.2).with("examples", 60);
        Notebook notebook = run(new DoubleDescent(), task, Arm.CANONICAL, 4);
        for (int trial = 0; trial < 4; trial++) {
            assertEquals(0, notebook.observed(trial, DoubleDescent.TARGETS.place()));
        }
        assertEquals(0, detections(new DoubleDescent(), task, Arm.CONTROL, 4));
    }

    @Test
    void networksPeakAndDecayRemovesIt() throws Exception {
        Task task = DoubleDescentTasks.network("teacher2");
        assertEquals(2, detections(new DoubleDescent(), task, Arm.CANONICAL, 2));
        assertEquals(0, detections(new DoubleDescent(), task, Arm.CONTROL, 2));
    }

    @Test
    void whatDivergesIsAnnulled() throws Exception {
        Settings absurd = DoubleDescentTasks.network("teacher2")
                .settings(Arm.CANONICAL)
                .with("learning-rate", 1.0, "weight-decay", 100.0, "steps", 200);
        Notebook notebook = new Notebook();
        new DoubleDescent()
                .run(
                        new Cohort("double-descent", "network-teacher2", Arm.CANONICAL, absurd, 80, List.of(0L)),
                        new Hurried(notebook));
        assertInstanceOf(Outcome.Annulled.class, notebook.outcome(0, DoubleDescent.TARGETS.prominence()));
        assertEquals(List.of(), notebook.unresolved());
    }

    @Test
    void moreDataHurtAndTheBestPenaltyHelps() throws Exception {
        Phenomenon phenomenon = new SampleWiseDoubleDescent();
        Task task = phenomenon.tasks().get(1);
        assertEquals(8, detections(phenomenon, task, Arm.CANONICAL, 8));
        assertEquals(0, detections(phenomenon, task, Arm.CONTROL, 8));
    }

    @Test
    void longerTrainingHurtsForAWhileWhereThereAreTwoScales() throws Exception {
        Phenomenon phenomenon = new EpochWiseDoubleDescent();
        Task task = phenomenon.tasks().get(0);
        assertEquals(8, detections(phenomenon, task, Arm.CANONICAL, 8));
        assertEquals(0, detections(phenomenon, task, Arm.CONTROL, 8));
        Notebook notebook = run(phenomenon, task, Arm.CANONICAL, 8);
        assertEquals(46, Math.pow(10, notebook.observed(0, EpochWiseDoubleDescent.TARGETS.place())), 23);
    }

    @Test
    void networksForTooFewExamplesAreRefused() {
        Settings few =
                DoubleDescentTasks.network("m1deasy").settings(Arm.CANONICAL).with("examples", 20);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new DoubleDescent().check(few));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("examples is 20; with 40 inputs and 10 classes"));
    }

    @Test
    void everyTaskHasATheorysNumbers() {
        for (Task task : new DoubleDescent().fullTasks()) {
            Settings settings = task.settings(Arm.CANONICAL);
            double ratio = (double) task.budget() / settings.integer("examples") / settings.integer("classes");
            assertEquals(8, ratio, 0.05, task.name());
        }
    }
}
