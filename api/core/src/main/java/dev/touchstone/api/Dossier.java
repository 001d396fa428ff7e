package dev.touchstone.api;

import java.util.List;
import java.util.Map;

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
     * @param outcome what was found
     */
    public record Finding(Trial trial, String target, Outcome outcome) {}

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
}
