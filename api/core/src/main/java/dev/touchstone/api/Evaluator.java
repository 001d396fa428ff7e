package dev.touchstone.api;

import java.util.List;

/**
 * Judges what came out of a study. One class, one line in {@code META-INF/services/dev.touchstone.api.Evaluator}, a
 * public constructor without arguments. A pure function: the order of anything in the dossier does not matter.
 */
public interface Evaluator {
    /** Unique name: lower-case letters, digits and hyphens. */
    String id();

    /** Where its formulas come from: papers, with years. */
    String source();

    /** Scores what the dossier shows. */
    List<Score> evaluate(Dossier dossier);

    /**
     * Begins a tally of a study that grows. The default evaluates all anew whenever scores are wanted; one that can do
     * with less should.
     */
    default Tally tally(Study study) {
        return new DossierTally(this, study);
    }

    /**
     * Scores what several studies show together, of different phenomena each.
     *
     * @param studies with what this and all other evaluators found in them, in any order
     */
    default List<Score> compare(List<Judged> studies) {
        return List.of();
    }
}
