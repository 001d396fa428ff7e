package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Setting;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every phenomenon promises. Extend it with one test class per phenomenon:
 *
 * <pre>{@code
 * class GrokkingContractTest extends PhenomenonContract {
 *     protected Phenomenon phenomenon() { return new Grokking(); }
 *     protected Cohort example()        { return cohort(new Grokking().tasks().get(0).withBudget(60), Arm.CANONICAL, 3); }
 *     protected String exampleId()      { return "0f1e2d3c4b5a6978"; }
 * }
 * }</pre>
 */
public abstract class PhenomenonContract {
    /** Tasks that generalisability needs at least. */
    private static final int TASKS = 5;
    /** Checkpoints at which the example is interrupted, spread over all that it offers. */
    private static final int INTERRUPTIONS = 4;

    /** For subclasses. */
    protected PhenomenonContract() {}

    /** The phenomenon. */
    protected abstract Phenomenon phenomenon();

    /** A cohort of two or more trials that is trained in a second or two, and offers a few checkpoints. */
    protected abstract Cohort example();

    /** The id of the example's first trial, which must never change: recorded trials would lose their names. */
    protected abstract String exampleId();

    /** Metrics that say something of the cohort as a whole, such as a variance over seeds; all others are a trial's own. */
    protected Set<String> cohortMetrics() {
        return Set.of();
    }

    /** A cohort of a task, its first seeds. */
    protected final Cohort cohort(Task task, Arm arm, int seeds) {
        return Cohort.of(phenomenon().id(), task, arm, 0, seeds);
    }

    @Test
    final void hasFiveTasksWithAllThreeArms() {
        for (List<Task> tasks : List.of(phenomenon().tasks(), phenomenon().fullTasks())) {
            Set<String> names = tasks.stream().map(Task::name).collect(Collectors.toSet());
            assertEquals(tasks.size(), names.size(), "names of tasks must differ");
            assertTrue(tasks.size() >= TASKS, "tasks: " + names);
            for (Task task : tasks) {
                assertEquals(EnumSet.allOf(Arm.class), task.arms().keySet(), task.name());
            }
        }
    }

    @Test
    final void targetsAreMadeOfDeclaredMetrics() {
        Phenomenon phenomenon = phenomenon();
        Set<Metric> metrics = new HashSet<>(phenomenon.metrics());
        phenomenon.targets().forEach(target -> assertTrue(metrics.contains(target.metric()), target.name()));
        assertTrue(phenomenon.targets().contains(phenomenon.claim().target()), "the claim's target must be declared");
        assertEquals(
                phenomenon.targets().size(),
                phenomenon.targets().stream().map(Target::name).distinct().count(),
                "names of targets must differ");
    }

    @Test
    final void settingsThatMayBeVariedAreThereAndWithinTheirRanges() {
        Phenomenon phenomenon = phenomenon();
        Map<String, Setting> declared = new TreeMap<>();
        phenomenon.settings().forEach(setting -> declared.put(setting.name(), setting));
        assertEquals(phenomenon.settings().size(), declared.size(), "names of settings must differ");
        Set<String> used = new TreeSet<>();
        for (Settings settings : allSettings(phenomenon)) {
            phenomenon.check(settings);
            settings.values().forEach((name, value) -> {
                Setting setting = declared.get(name);
                if (setting != null) {
                    used.add(name);
                    assertEquals(value, setting.checked(value), name);
                }
            });
        }
        assertEquals(declared.keySet(), used, "every declared setting must occur in a task");
    }

    @Test
    final void idsArePinned() {
        assertEquals(exampleId(), example().trials().get(0).id());
    }

    @Test
    final void recordsOnlyWhatItDeclaresAndResolvesAllThatItAsks() throws Exception {
        Notebook notebook = run(example(), new Notebook());
        Set<String> declared = phenomenon().metrics().stream().map(Metric::name).collect(Collectors.toSet());
        assertTrue(declared.containsAll(notebook.metrics()), notebook.metrics() + " but declared " + declared);
        assertEquals(List.of(), notebook.unresolved());
        for (int trial = 0; trial < example().size(); trial++) {
            assertNotNull(notebook.outcome(trial, phenomenon().claim().target()));
        }
    }

    @Test
    final void aTrialDoesNotNoticeItsCohort() throws Exception {
        Cohort cohort = example();
        int last = cohort.size() - 1;
        Cohort single = new Cohort(
                cohort.phenomenon(),
                cohort.task(),
                cohort.arm(),
                cohort.settings(),
                cohort.budget(),
                List.of(cohort.seeds().get(last)));
        Notebook alone = run(single, new Notebook());
        Notebook among = run(cohort, new Notebook());
        assertEquals(alone.outcomes(0), among.outcomes(last));
        for (String metric : alone.metrics()) {
            if (cohortMetrics().contains(metric)) {
                continue;
            }
            List<Long> positions = alone.positions(metric);
            assertEquals(positions, among.positions(metric).subList(0, positions.size()), metric);
            for (int i = 0; i < positions.size(); i++) {
                double[] others = among.curve(metric).get(i);
                assertArrayEquals(
                        alone.curve(metric).get(i), new double[] {others[last]}, metric + " at " + positions.get(i));
            }
        }
    }

    @Test
    final void goesOnFromAnyCheckpointAsIfItHadNeverStopped() throws Exception {
        Notebook undisturbed = run(example(), new Notebook());
        int offers = undisturbed.offers();
        assertTrue(offers > 0, "a phenomenon must offer checkpoints");
        for (int offer : stops(offers)) {
            Notebook interrupted = run(example(), new Notebook(offer));
            Notebook resumed = run(example(), interrupted.resumed());
            assertTrue(
                    resumed.offers() + offer <= offers + 1,
                    "checkpoint " + offer + ": what was trained is trained again");
            assertSame(undisturbed, resumed, "checkpoint " + offer);
        }
    }

    private void assertSame(Notebook expected, Notebook actual, String when) {
        assertEquals(expected.asked(), actual.asked(), when);
        assertEquals(expected.metrics(), actual.metrics(), when);
        for (int trial = 0; trial < example().size(); trial++) {
            Map<String, Outcome> outcomes = expected.outcomes(trial);
            assertEquals(outcomes, actual.outcomes(trial), when);
        }
        for (String metric : expected.metrics()) {
            assertEquals(expected.positions(metric), actual.positions(metric), when + ", " + metric);
            for (int i = 0; i < expected.curve(metric).size(); i++) {
                assertArrayEquals(
                        expected.curve(metric).get(i),
                        actual.curve(metric).get(i),
                        when + ", " + metric + " at "
                                + expected.positions(metric).get(i));
            }
        }
    }

    private Notebook run(Cohort cohort, Notebook notebook) throws Exception {
        phenomenon().run(cohort, notebook);
        return notebook;
    }

    /** The first, the last, and some between. */
    private static List<Integer> stops(int offers) {
        return IntStream.rangeClosed(0, INTERRUPTIONS)
                .map(i -> 1 + (offers - 1) * i / INTERRUPTIONS)
                .distinct()
                .boxed()
                .toList();
    }

    private static List<Settings> allSettings(Phenomenon phenomenon) {
        List<Settings> all = new ArrayList<>();
        Stream.concat(phenomenon.tasks().stream(), phenomenon.fullTasks().stream())
                .forEach(task -> all.addAll(task.arms().values()));
        return all;
    }
}
