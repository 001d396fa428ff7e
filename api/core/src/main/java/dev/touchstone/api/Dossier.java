package dev.touchstone.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a study brought out, as evaluators see it.
 *
 * @param study what was declared beforehand
 * @param findings every outcome of every trial
 * @param questions by id
 * @param submissions of all theories, of every standing
 */
public record Dossier(
        Study study, List<Finding> findings, Map<String, Question> questions, List<Submission> submissions) {
    /**
     * What became of a target in a trial.
     *
     * @param trial the trial
     * @param target name of the target
     * @param horizon of the questions that it resolves; null for all on this target
     * @param outcome what was found
     */
    public record Finding(
            Trial trial, String target, @Nullable Long horizon, Outcome outcome) {
        /** Of a target that has one outcome a trial. */
        public Finding(Trial trial, String target, Outcome outcome) {
            this(trial, target, null, outcome);
        }
    }

    private record Place(
            Trial trial, String target, @Nullable Long horizon) {}

    /** Keeps copies. */
    public Dossier {
        findings = List.copyOf(findings);
        questions = Map.copyOf(questions);
        submissions = List.copyOf(submissions);
    }

    /** What became of the claim's target in the trials of an arm. */
    public List<Finding> ofClaim(Arm arm) {
        String target = study.phenomenon().claim().target().name();
        return findings.stream()
                .filter(f -> f.trial().arm() == arm && f.target().equals(target))
                .toList();
    }

    /** How the questions came out, by their ids; those that are not resolved yet are missing. */
    public Map<String, Outcome> outcomes() {
        Map<Place, Outcome> found = new HashMap<>();
        findings.forEach(f -> found.put(new Place(f.trial(), f.target(), f.horizon()), f.outcome()));
        Map<String, Outcome> outcomes = new HashMap<>();
        questions.forEach((id, question) -> {
            String target = question.target().name();
            Outcome ofHorizon = found.get(new Place(question.trial(), target, question.horizon()));
            Outcome outcome = ofHorizon != null ? ofHorizon : found.get(new Place(question.trial(), target, null));
            if (outcome != null) {
                outcomes.put(id, outcome);
            }
        });
        return outcomes;
    }
}
