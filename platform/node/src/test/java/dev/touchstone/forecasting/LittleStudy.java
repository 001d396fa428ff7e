package dev.touchstone.forecasting;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Axis;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Question;
import dev.touchstone.api.Reference;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Series;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Study;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.api.Trial;
import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.ledger.StudyLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A random little study as its ledger would tell of it, with a reference history that overlaps it. Settings are few, so
 * that tasks often have the same in an arm; outcomes are missing or annulled now and then.
 */
record LittleStudy(Study study, StudyLog log, List<Resolved> reference) {
    static final String HEIGHT = "height";
    static final String WEIGHT = "weight";

    private static final Metric METRIC = new Metric(HEIGHT, "1", 0, 10, "how high");
    private static final Metric OTHER = new Metric(WEIGHT, "1", 0, 10, "how heavy");
    private static final Target TARGET = new Target("top", Target.Kind.QUANTITY, METRIC, "1", "height in the end", 1);
    private static final Plugin PLUGIN = new Plugin("tests", "1", "0".repeat(64));
    private static final long[] ORIGINS = {2, 4};
    private static final long[] POSITIONS = {1, 2, 3, 4, 5, 6};
    private static final long HORIZON = 6;

    static LittleStudy of(String phenomenon, Protocol protocol, SplittableRandom random) {
        Study study = study(phenomenon, protocol, random);
        StudyLog log = new StudyLog(study.id());
        log.accept(entry(study.id(), 0, new Fact.StudyOpened(study)));
        List<Resolved> reference = new ArrayList<>();
        for (Cohort cohort : study.cohorts()) {
            List<Question> questions =
                    cohort.trials().stream().flatMap(t -> questions(t).stream()).toList();
            record(study, cohort, questions, random).forEach(log::accept);
            questions.stream().filter(q -> random.nextInt(4) == 0).forEach(q -> reference.add(resolved(q)));
        }
        for (int i = 0; i < 6; i++) {
            String task = random.nextBoolean() ? "task-0" : "elsewhere";
            Arm arm = random.nextBoolean() ? Arm.CANONICAL : Arm.CONTROL;
            questions(new Trial(phenomenon, task, arm, settings(random), random.nextInt(4)))
                    .forEach(q -> reference.add(resolved(q)));
        }
        return new LittleStudy(study, log, reference.stream().distinct().toList());
    }

    private static Study study(String phenomenon, Protocol protocol, SplittableRandom random) {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Map<Arm, Settings> arms = Map.of(Arm.CANONICAL, settings(random), Arm.CONTROL, settings(random));
            tasks.add(new Task("task-" + i, "a task", HORIZON, arms));
        }
        Study.Subject subject = new Study.Subject(
                phenomenon,
                "made for tests",
                new Axis("step", "steps"),
                List.of(METRIC, OTHER),
                List.of(TARGET),
                new Claim("it is high", TARGET, 1, 0.8, 0.2),
                PLUGIN);
        return new Study(
                subject,
                tasks,
                List.of(Arm.CANONICAL, Arm.CONTROL),
                1 + random.nextInt(3),
                2,
                List.of(),
                1000,
                protocol,
                new Reference("a".repeat(64)));
    }

    private static Settings settings(SplittableRandom random) {
        return Settings.of("slope", random.nextInt(3));
    }

    private static List<Question> questions(Trial trial) {
        List<Question> questions = new ArrayList<>();
        for (long origin : ORIGINS) {
            questions.add(new Question(trial, TARGET, "at " + origin, origin, HORIZON));
        }
        return questions;
    }

    private static Resolved resolved(Question question) {
        Series series = Series.of(new long[] {1}, new double[] {1});
        Evidence evidence = new Evidence(question.trial().settings(), Map.of(HEIGHT, series, WEIGHT, series));
        return new Resolved(question, evidence, new Outcome.Observed(-1));
    }

    /** A cohort's chain; trials hold their seed in every measurement. */
    private static List<Entry> record(Study study, Cohort cohort, List<Question> questions, SplittableRandom random) {
        String chain = study.chain(cohort);
        int width = cohort.size();
        double[] values = new double[POSITIONS.length * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = (double) cohort.seeds().get(i % width);
        }
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact.EpochOpened(-1, "tests"),
                new Fact.CohortOpened(study.id(), cohort),
                new Fact.Measured(List.of(
                        new Column(HEIGHT, width, POSITIONS.clone(), values),
                        new Column(WEIGHT, width, POSITIONS.clone(), values.clone()))),
                new Fact.Asked(questions)));
        for (int trial = 0; trial < width; trial++) {
            int what = random.nextInt(8);
            if (what > 0) {
                Outcome outcome = what > 1 ? new Outcome.Observed(what) : new Outcome.Annulled("on purpose");
                facts.add(new Fact.OutcomeFound(trial, TARGET.name(), null, outcome));
            }
        }
        facts.add(new Fact.CohortClosed(null));
        List<Entry> entries = new ArrayList<>();
        facts.forEach(fact -> entries.add(entry(chain, entries.size(), fact)));
        return entries;
    }

    private static Entry entry(String chain, long sequence, Fact fact) {
        return new Entry(chain, sequence, 1, sequence, "00", fact);
    }
}
