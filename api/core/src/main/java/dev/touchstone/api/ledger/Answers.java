package dev.touchstone.api.ledger;

import dev.touchstone.api.Submission;
import java.util.List;

/**
 * What theories answer, on its way to whoever seals it.
 *
 * @param chain name of the chain whose questions are answered, and in which the answers are to be sealed
 * @param submissions of any number of theories
 */
public record Answers(String chain, List<Submission> submissions) {
    /** Keeps a copy. */
    public Answers {
        submissions = List.copyOf(submissions);
    }
}
