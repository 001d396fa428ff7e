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
}
