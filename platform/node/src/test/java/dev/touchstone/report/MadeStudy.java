package dev.touchstone.report;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Question;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Streams;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Trial;
import dev.touchstone.api.forecast.EventProbability;
import dev.touchstone.api.forecast.Normal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Records of imitated studies, as reports get them. The same calls give the same record. */
public final class MadeStudy {
    private static final Fault BROKEN = new Fault(
            Fault.Kind.PLUGIN, "index 7 out of bounds for length 5", "Look at the stack trace in the log of the node.");
    private static final long MEMORISED = 30;

    private String phenomenon = "grokking";
    private int tasks = 5;
    private int seeds = 8;
    private List<Arm> arms = List.of(Arm.values());
    private List<String> theories =
            List.of("climatology", "persistence", "curve-extrapolation", "decay-law-curve", "kernel-alignment");
    private Function<Trial, Outcome> outcomes = Grokking::outcome;
    private Progress progress = new Progress(15, 0, 15, true);
    private String words = "";

    /** Five tasks, all arms, eight seeds, five theories. */
    public static MadeStudy full() {
        return new MadeStudy();
    }

    public MadeStudy phenomenon(String id) {
        phenomenon = id;
        return this;
    }

    public MadeStudy size(int howManyTasks, int howManySeeds) {
        tasks = howManyTasks;
        seeds = howManySeeds;
        return this;
    }

    public MadeStudy arms(Arm... chosen) {
        arms = List.of(chosen);
        return this;
    }

    public MadeStudy theories(String... ids) {
        theories = List.of(ids);
        return this;
    }

    public MadeStudy outcomes(Function<Trial, Outcome> chosen) {
        outcomes = chosen;
        return this;
    }

    public MadeStudy progress(Progress chosen) {
        progress = chosen;
        return this;
    }

    /** Whatever a plugin may write: put wherever a plugin writes. */
    public MadeStudy words(String text) {
        words = text;
        return this;
    }

    public StudyRecord record() {
        Study study = new Study(
                Grokking.subject(phenomenon), Grokking.tasks(tasks, arms), arms, seeds, seeds, contenders(), 1000);
        List<Dossier.Finding> findings = new ArrayList<>();
        Map<String, Question> questions = new HashMap<>();
        List<Submission> submissions = new ArrayList<>();
        for (Trial trial :
                study.cohorts().stream().flatMap(c -> c.trials().stream()).toList()) {
            Outcome outcome = outcomes.apply(trial);
            findings.add(new Dossier.Finding(trial, Grokking.STEP.name(), outcome));
            findings.add(new Dossier.Finding(trial, Grokking.EVENT.name(), soon(outcome)));
            for (int times : new int[] {1, 2, 4}) {
                long origin = times * MEMORISED;
                ask(
                        new Question(trial, Grokking.STEP, times + "x memorisation" + words, origin, Grokking.BUDGET),
                        outcome,
                        questions,
                        submissions);
            }
            ask(
                    new Question(trial, Grokking.EVENT, "1x memorisation" + words, MEMORISED, 15 * MEMORISED),
                    soon(outcome),
                    questions,
                    submissions);
        }
        Dossier dossier = new Dossier(study, findings, questions, submissions);
        List<Score> scores = progress.judged() ? MadeScores.of(dossier, words) : List.of();
        List<Incident> incidents = words.isEmpty()
                ? List.of()
                : List.of(new Incident("evaluator " + words, new Fault(Fault.Kind.PLUGIN, words, words)));
        Provenance provenance = new Provenance(
                "touchstone study grokking --seeds " + seeds,
                List.of(new Plugin("touchstone-evaluators", "0.1.0", "e5".repeat(32))),
                new TreeMap<>(Map.of("0123456789abcdef", "0f".repeat(32))));
        return new StudyRecord(
                dossier, dossier.study().theories(), scores, incidents, Grokking::series, progress, provenance);
    }

    private List<Study.Contender> contenders() {
        return theories.stream()
                .map(id -> new Study.Contender(
                        id,
                        "made up for a test" + words,
                        List.of(),
                        new Plugin("touchstone-theories", "0.1.0", "7e".repeat(32))))
                .toList();
    }

    private void ask(
            Question question, Outcome outcome, Map<String, Question> questions, List<Submission> submissions) {
        questions.put(question.id(), question);
        for (Study.Contender theory : contenders()) {
            for (Standing standing : List.of(Standing.PROSPECTIVE, Standing.RETROSPECTIVE)) {
                submissions.add(new Submission(
                        question.id(),
                        theory.id(),
                        theory.plugin(),
                        standing,
                        Protocol.OTHER_TASKS,
                        64,
                        2,
                        answer(question, theory.id(), standing, outcome)));
            }
        }
    }

    /** The better a theory, the nearer to the outcome: what no honest theory can do, but it looks like one that can. */
    private Answer answer(Question question, String theory, Standing standing, Outcome outcome) {
        boolean first = question.trial().task().equals("addition-31");
        if (standing == Standing.PROSPECTIVE && first) {
            return new Answer.Declined();
        }
        var random = Streams.of(question.id(), theory, standing.name());
        if (theory.equals("kernel-alignment") && random.nextInt(10) == 0) {
            return new Answer.Failed(new Fault(BROKEN.kind(), BROKEN.message() + words, BROKEN.remedy() + words));
        }
        double knows =
                Math.min(0.9, 0.2 * Math.max(0, theories.indexOf(theory)) + 0.05 * question.origin() / MEMORISED);
        if (question.target().kind() == Grokking.EVENT.kind()) {
            double happened = outcome instanceof Outcome.Observed observed ? observed.value() : 0;
            double guess = 0.5 + (happened - 0.5) * knows + 0.15 * random.nextGaussian();
            return new Answer.Given(new EventProbability(Math.max(0.02, Math.min(0.98, guess))));
        }
        double value = outcome instanceof Outcome.Observed observed ? observed.value() : question.limit() + 0.3;
        double sd = 0.6 * (1 - knows) + 0.05;
        return new Answer.Given(new Normal(knows * value + (1 - knows) * 2.8 + sd / 2 * random.nextGaussian(), sd));
    }

    private static Outcome soon(Outcome outcome) {
        return outcome instanceof Outcome.Annulled
                ? outcome
                : Outcome.event(outcome instanceof Outcome.Observed o && o.value() < Math.log10(15 * MEMORISED));
    }
}
