package dev.touchstone.api;

import java.util.List;

/**
 * A study with what evaluators found in it.
 *
 * @param study as declared
 * @param scores of all evaluators
 */
public record Judged(Study study, List<Score> scores) {
    /** Keeps a copy. */
    public Judged {
        scores = List.copyOf(scores);
    }
}
