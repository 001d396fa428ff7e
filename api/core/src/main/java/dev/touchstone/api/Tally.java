package dev.touchstone.api;

import java.util.List;

/**
 * An evaluator at work on a study that grows. What it has taken in adds up to a dossier, and its scores are those that
 * {@link Evaluator#evaluate} gives for that dossier, to the last bit, in whatever order it came. Used by one thread at a
 * time.
 */
public interface Tally {
    /** Takes in a question that was asked. */
    void add(Question question);

    /** Takes in an answer that was sealed; that of a question which it does not know yet, too. */
    void add(Submission submission);

    /** Takes in what became of a target. */
    void add(Dossier.Finding finding);

    /** The scores of all that came so far. */
    List<Score> scores();
}
