package dev.touchstone.bench;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Arm;
import dev.touchstone.api.Axis;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Dossier.Finding;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Streams;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.api.Trial;
import dev.touchstone.api.forecast.Censored;
import dev.touchstone.api.forecast.EventProbability;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Normal;
import dev.touchstone.api.forecast.Samples;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A study that was never trained, of the size that scores are timed on: three targets at four moments in all three arms,
 * and seventeen theories, the three baselines and the oracle among them, of which every third declines some questions.
 */
final class MadeDossier {
    private static final Plugin PLUGIN = new Plugin("bench", "0.1.0", "0".repeat(64));
    private static final long BUDGET = 2000;
    private static final int MOMENTS = 4;
    private static final int SAMPLES = 99;
    private static final Metric METRIC = new Metric("test.accuracy", "1", 0, 1, "accuracy on the test set");
    private static final List<Target> TARGETS = List.of(
            new Target("onset", Target.Kind.TIME, METRIC, "log10 steps", "made up", 1),
            new Target("final", Target.Kind.QUANTITY, METRIC, "1", "made up", 1),
            new Target("sets-in", Target.Kind.EVENT, METRIC, "1", "made up", 1));
    private static final List<String> THEORIES = Stream.concat(
                    Stream.of("climatology", "persistence", "curve-extrapolation", "oracle"),
                    Stream.iterate(1, i -> i + 1).limit(13).map(i -> "theory-" + i))
            .toList();

    private final SplittableRandom random = Streams.of("made dossier");
    private final Map<String, Samples> climate = new HashMap<>();

    private MadeDossier() {}

    /** With so many tasks, seeds and standings; each trial brings 204 forecasts a standing. */
    static Dossier of(int tasks, int seeds, List<Standing> standings) {
        return new MadeDossier().make(tasks, seeds, standings);
    }

    private Dossier make(int tasks, int seeds, List<Standing> standings) {
        Study study = study(tasks, seeds);
        List<Finding> findings = new ArrayList<>();
        Map<String, Question> questions = new HashMap<>();
        List<Submission> submissions = new ArrayList<>();
        study.cohorts().stream().flatMap(cohort -> cohort.trials().stream()).forEach(trial -> {
            for (Target target : TARGETS) {
                Outcome outcome = outcome(trial, target);
                findings.add(new Finding(trial, target.name(), outcome));
                for (int moment = 1; moment <= MOMENTS; moment++) {
                    Question question = new Question(trial, target, moment + "x", 30L * moment, BUDGET);
                    String id = question.id();
                    questions.put(id, question);
                    for (Standing standing : standings) {
                        for (int theory = 0; theory < THEORIES.size(); theory++) {
                            submissions.add(submission(id, question, theory, standing));
                        }
                    }
                }
            }
        });
        return new Dossier(study, findings, questions, submissions);
    }

    private static Study study(int tasks, int seeds) {
        List<Task> declared = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            Map<Arm, Settings> settings = new EnumMap<>(Arm.class);
            for (Arm arm : Arm.values()) {
                settings.put(arm, Settings.of("difficulty", i, "decay", arm == Arm.CONTROL ? 0.0 : 1.0));
            }
            declared.add(new Task(String.format("task-%02d", i), "made up", BUDGET, settings));
        }
        Claim claim = new Claim("It sets in late.", TARGETS.get(0), 2, 0.8, 0.2);
        Study.Subject subject = new Study.Subject(
                "made-up", "made up", new Axis("step", "optimiser steps"), List.of(METRIC), TARGETS, claim, PLUGIN);
        List<Study.Contender> contenders = THEORIES.stream()
                .map(id -> new Study.Contender(id, "made up", List.of(), PLUGIN))
                .toList();
        return new Study(subject, declared, List.of(Arm.values()), seeds, 8, contenders, 1000);
    }

    private Outcome outcome(Trial trial, Target target) {
        return switch (target.kind()) {
            case TIME ->
                trial.arm() == Arm.CONTROL
                        ? new Outcome.NotWithin(BUDGET)
                        : new Outcome.Observed(centre(trial) + 0.1 * random.nextGaussian());
            case QUANTITY -> new Outcome.Observed(centre(trial) / 4 + 0.02 * random.nextGaussian());
            case EVENT -> Outcome.event(trial.arm() != Arm.CONTROL);
        };
    }

    private static double centre(Trial trial) {
        return (trial.arm() == Arm.PRACTICAL ? 1.6 : 2.3)
                + 0.02 * trial.settings().number("difficulty");
    }

    private Submission submission(String id, Question question, int theory, Standing standing) {
        boolean declines = theory > 3 && theory % 3 == 0 && question.trial().arm() == Arm.CONTROL;
        Answer answer = declines ? new Answer.Declined() : new Answer.Given(forecast(question, theory));
        int fittedOn = 12 * MOMENTS;
        return new Submission(id, THEORIES.get(theory), PLUGIN, standing, Protocol.OTHER_TASKS, fittedOn, 3, answer);
    }

    private Forecast forecast(Question question, int theory) {
        Trial trial = question.trial();
        double never = trial.arm() == Arm.CONTROL ? 0.8 : 0.1 + 0.1 * random.nextDouble();
        return switch (question.target().kind()) {
            case TIME ->
                new Censored(
                        theory == 0
                                ? climate(trial.task())
                                : new Normal(centre(trial) + 0.2 * random.nextGaussian(), 0.3),
                        never,
                        question.limit());
            case QUANTITY ->
                theory == 0
                        ? climate(trial.task())
                        : new Normal(centre(trial) / 4 + 0.05 * random.nextGaussian(), 0.05);
            case EVENT -> new EventProbability(1 - never);
        };
    }

    private Samples climate(String task) {
        return climate.computeIfAbsent(
                task,
                name -> new Samples(DoubleStream.generate(() -> 1 + random.nextGaussian())
                        .limit(SAMPLES)
                        .boxed()
                        .toList()));
    }
}
