package dev.touchstone.api.ledger;

import dev.touchstone.api.Score;
import java.util.List;

/**
 * What evaluators would say of a study now, while it is still open.
 *
 * @param study name of the study's chain
 * @param scores of all evaluators that have not broken
 */
public record LiveScores(String study, List<Score> scores) {
    /** Keeps a copy. */
    public LiveScores {
        scores = List.copyOf(scores);
    }
}
