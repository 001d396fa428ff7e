package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Setting;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

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
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PhenomenonContract {
    /** Tasks that generalisability needs at least. */
    private static final int TASKS = 5;
    /** Checkpoints at which the example is interrupted, spread over all that it offers. */
    private static final int INTERRUPTIONS = 4;

    /** What the example records; it is trained once for all rules that only look. */
    private @Nullable Notebook undisturbed;

    private final Map<Integer, Notebook> interrupted = new TreeMap<>();

    /** For subclasses. */
    protected PhenomenonContract() {}

    /** A fresh phenomenon, as the platform would make it. */
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
    final void idIsLowerCaseWithHyphens() {
        Identity.checkId(phenomenon().id());
    }

    @Test
    final void sourceNamesPaperAndYear() {
        Identity.checkSource(phenomenon().source());
    }

    @Test
    final void isFoundByTheServiceLoader() {
        Identity.checkService(Phenomenon.class, phenomenon());
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
    final void theControlArmIsAnotherThanTheCanonical() {
        allTasks().filter(task -> task.arms().containsKey(Arm.CONTROL)).forEach(task -> {
            Settings control = task.settings(Arm.CONTROL);
            assertNotEquals(
                    task.arms().get(Arm.CANONICAL),
                    control,
                    () -> task.name() + ": with equal settings nothing can vanish in the control arm");
        });
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
        allTasks().flatMap(task -> task.arms().values().stream()).forEach(settings -> {
            phenomenon.check(settings);
            settings.values().forEach((name, value) -> {
                Setting setting = declared.get(name);
                if (setting != null) {
                    used.add(name);
                    assertEquals(value, setting.checked(value), name);
                }
            });
        });
        assertEquals(declared.keySet(), used, "every declared setting must occur in a task");
    }

    @Test
    final void idsArePinned() {
        assertEquals(
                exampleId(),
                example().trials().get(0).id(),
                "a trial is named after its settings: if they were meant to change, write the new id into exampleId()");
    }

    @Test
    final void recordsOnlyWhatItDeclares() throws Exception {
        Set<String> metrics = phenomenon().metrics().stream().map(Metric::name).collect(Collectors.toSet());
        Set<String> targets = phenomenon().targets().stream().map(Target::name).collect(Collectors.toSet());
        assertTrue(metrics.containsAll(undisturbed().metrics()), undisturbed().metrics() + " but declared " + metrics);
        assertTrue(targets.containsAll(undisturbed().targets()), undisturbed().targets() + " but declared " + targets);
    }

    @Test
    final void resolvesTheClaimAndAllThatItAsks() throws Exception {
        assertEquals(List.of(), undisturbed().unresolved());
        for (int trial = 0; trial < example().size(); trial++) {
            assertNotNull(undisturbed().outcome(trial, phenomenon().claim().target()));
        }
    }

    /** The gate holds a trial until theories have answered: what is known by then is no forecast. */
    @Test
    final void asksBeforeItKnows() throws Exception {
        assertEquals(List.of(), undisturbed().askedTooLate(), "questions that were resolved before they were asked");
    }

    @Test
    final void outcomesAreOfTheTargetsKind() throws Exception {
        for (int trial = 0; trial < example().size(); trial++) {
            undisturbed()
                    .outcomes(trial)
                    .forEach((name, outcome) -> phenomenon().targets().stream()
                            .filter(target -> name.equals(target.name()) || name.startsWith(target.name() + "@"))
                            .forEach(target ->
                                    Plausible.check(target, outcome, example().budget())));
        }
    }

    @Test
    final void measurementsLieWithinTheirMetric() throws Exception {
        for (Metric metric : phenomenon().metrics()) {
            for (double[] values : undisturbed().curve(metric.name())) {
                for (double value : values) {
                    // What has diverged is no number any more, and says so.
                    assertTrue(
                            !Double.isFinite(value) || (metric.lowest() <= value && value <= metric.highest()),
                            () -> metric.name() + " is " + value + "; declared are " + metric.lowest() + " to "
                                    + metric.highest());
                }
            }
        }
    }

    @Test
    final void staysWithinItsBudget() throws Exception {
        long budget = example().budget();
        for (String metric : undisturbed().metrics()) {
            undisturbed()
                    .positions(metric)
                    .forEach(at -> assertTrue(at <= budget, () -> metric + " at " + at + ", beyond " + budget));
        }
        assertTrue(undisturbed().farthest() <= budget, () -> "a horizon lies beyond the budget, " + budget);
    }

    /** Whatever else trains in the same process at the same time. */
    @Test
    final void sameCohortSameNumbers() throws Exception {
        Phenomenon shared = phenomenon();
        for (Notebook notebook : Meanwhile.run(shared, example(), 2)) {
            Same.check(undisturbed(), notebook, "draw from Streams.of(trial id, purpose), keep no state between runs");
        }
    }

    @Test
    final void anotherSeedGivesOtherNumbers() throws Exception {
        Notebook notebook = undisturbed();
        assertTrue(
                notebook.metrics().stream()
                        .filter(metric -> !cohortMetrics().contains(metric))
                        .flatMap(metric -> notebook.curve(metric).stream())
                        .anyMatch(values -> Double.compare(values[0], values[1]) != 0),
                "two seeds measure the same everywhere: as many trials would count for no more than one");
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
        Same.check(alone, undisturbed(), last, cohortMetrics());
    }

    @Test
    final void stopsWhenItIsAskedTo() throws Exception {
        interrupted()
                .forEach((offer, notebook) -> assertFalse(
                        notebook.wentOn(), "checkpoint " + offer + ": it was asked to stop there, and recorded on"));
    }

    @Test
    final void goesOnFromAnyCheckpointAsIfItHadNeverStopped() throws Exception {
        int offers = undisturbed().offers();
        assertTrue(offers > 0, "a phenomenon must offer checkpoints");
        for (Map.Entry<Integer, Notebook> one : interrupted().entrySet()) {
            if (!one.getValue().wentOn()) {
                Notebook resumed = run(example(), one.getValue().resumed());
                String when = "checkpoint " + one.getKey();
                assertTrue(resumed.offers() + one.getKey() <= offers + 1, when + ": what was trained is trained again");
                Same.check(undisturbed(), resumed, when);
            }
        }
    }

    /** By the checkpoint at which it was interrupted: the first, the last, and some between. */
    private Map<Integer, Notebook> interrupted() throws Exception {
        int offers = undisturbed().offers();
        for (int i = 0; i <= INTERRUPTIONS && offers > 0; i++) {
            int offer = 1 + (offers - 1) * i / INTERRUPTIONS;
            if (!interrupted.containsKey(offer)) {
                interrupted.put(offer, run(example(), new Notebook(offer)));
            }
        }
        return interrupted;
    }

    private Notebook undisturbed() throws Exception {
        Notebook known = undisturbed;
        if (known == null) {
            known = run(example(), new Notebook());
            undisturbed = known;
        }
        return known;
    }

    private Notebook run(Cohort cohort, Notebook notebook) throws Exception {
        phenomenon().run(cohort, notebook);
        return notebook;
    }

    private Stream<Task> allTasks() {
        return Stream.concat(phenomenon().tasks().stream(), phenomenon().fullTasks().stream());
    }
}
