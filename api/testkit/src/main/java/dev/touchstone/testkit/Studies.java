package dev.touchstone.testkit;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Dossier.Finding;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.api.Trial;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Builds little studies that were never trained: every trial of {@link Onset} sets in at a made-up step, and theories
 * answer as the test says. The same calls always give the same dossier.
 *
 * <pre>{@code
 * Dossier dossier = Studies.of(5, 8)
 *         .arms(Arm.CANONICAL, Arm.CONTROL)
 *         .theory("climatology", Standing.PROSPECTIVE, (question, outcome) -> given(new Normal(2.3, 0.4)))
 *         .dossier();
 * }</pre>
 */
public final class Studies {
    /** The plugin that everything here comes from. */
    public static final Plugin PLUGIN = new Plugin("little", "1.0.0", "0".repeat(64));

    private static final long MEMORISED = 30;
    private static final long GATE_MILLIS = 1000;

    private final int tasks;
    private final int seeds;
    private final Map<Speaker, Voice> theories = new LinkedHashMap<>();
    private List<Arm> arms = List.of(Arm.values());
    private Function<Trial, Outcome> onset = Onset::typical;

    private record Speaker(String theory, Standing standing, Protocol protocol) {}

    private Studies(int tasks, int seeds) {
        this.tasks = tasks;
        this.seeds = seeds;
    }

    /** What a theory of a little study says, knowing what came of it: an oracle may peek, an honest one does not. */
    @FunctionalInterface
    public interface Voice {
        /** The answer to a question that turned out so. */
        Answer answer(Question question, Outcome outcome);
    }

    /** A study of {@code tasks} tasks (at least 1) with all arms, {@code seeds} trials each (at least 1), no theory. */
    public static Studies of(int tasks, int seeds) {
        return new Studies(tasks, seeds);
    }

    /**
     * Five tasks, all arms, eight seeds, and a theory of every kind: {@code climatology}, the better {@code oracle}, a
     * {@code shy} one that declines every other seed, a {@code broken} one; prospective and retrospective.
     */
    public static Dossier typical() {
        return Typical.DOSSIER;
    }

    /** Made once, when first asked for: it is immutable, and many tests look at it. */
    private static final class Typical {
        static final Dossier DOSSIER = dossier();

        private static Dossier dossier() {
            Studies studies = of(5, 8);
            for (Standing standing : List.of(Standing.PROSPECTIVE, Standing.RETROSPECTIVE)) {
                studies.theory("climatology", standing, Voices::climatology)
                        .theory("oracle", standing, Voices::oracle)
                        .theory("shy", standing, Voices::shy)
                        .theory("broken", standing, Voices::broken);
            }
            return studies.dossier();
        }
    }

    /** With these arms only. */
    public Studies arms(Arm... chosen) {
        arms = List.of(chosen);
        return this;
    }

    /** With these outcomes of {@link Onset#TARGET}, those of the other targets following from them. */
    public Studies outcomes(Function<Trial, Outcome> outcomes) {
        onset = outcomes;
        return this;
    }

    /** With a theory that answers every question in this standing. A second call adds its other standing. */
    public Studies theory(String id, Standing standing, Voice voice) {
        return theory(id, standing, Protocol.OTHER_TASKS, voice);
    }

    /** The same, fitted on what another protocol allows. */
    public Studies theory(String id, Standing standing, Protocol protocol, Voice voice) {
        theories.put(new Speaker(id, standing, protocol), voice);
        return this;
    }

    /** What is declared beforehand. */
    public Study study() {
        List<Study.Contender> contenders = theories.keySet().stream()
                .map(Speaker::theory)
                .distinct()
                .map(id -> new Study.Contender(id, "made up for a test", List.of(), PLUGIN))
                .toList();
        List<Task> chosen = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            Map<Arm, Settings> settings = new EnumMap<>(Arm.class);
            for (Arm arm : arms) {
                settings.put(arm, Settings.of("difficulty", i, "decay", arm == Arm.CONTROL ? 0.0 : 1.0));
            }
            chosen.add(new Task("task-" + i, "made up for a test", Onset.BUDGET, settings));
        }
        return new Study(Onset.SUBJECT, chosen, arms, seeds, seeds, contenders, GATE_MILLIS);
    }

    /**
     * The finished study: each trial is asked for each target at {@code 1x memorisation} (step 30) and
     * {@code 2x memorisation} (step 60).
     */
    public Dossier dossier() {
        Study study = study();
        List<Finding> findings = new ArrayList<>();
        Map<String, Question> questions = new HashMap<>();
        List<Submission> submissions = new ArrayList<>();
        for (Trial trial :
                study.cohorts().stream().flatMap(c -> c.trials().stream()).toList()) {
            for (Target target : Onset.SUBJECT.targets()) {
                Outcome outcome = Onset.of(target, trial, onset.apply(trial));
                findings.add(new Finding(trial, target.name(), outcome));
                for (int times = 1; times <= 2; times++) {
                    Question question =
                            new Question(trial, target, times + "x memorisation", times * MEMORISED, Onset.BUDGET);
                    questions.put(question.id(), question);
                    theories.forEach((speaker, voice) -> submissions.add(sealed(speaker, question, voice, outcome)));
                }
            }
        }
        return new Dossier(study, findings, questions, submissions);
    }

    /** The same study before its first trial. */
    public Dossier empty() {
        return new Dossier(study(), List.of(), Map.of(), List.of());
    }

    private static Submission sealed(Speaker speaker, Question question, Voice voice, Outcome outcome) {
        return new Submission(
                question.id(),
                speaker.theory(),
                PLUGIN,
                speaker.standing(),
                speaker.protocol(),
                0,
                0,
                voice.answer(question, outcome));
    }
}
