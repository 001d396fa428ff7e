package dev.touchstone.api.ledger;

import dev.touchstone.api.Fault;
import dev.touchstone.api.Score;
import java.util.List;

/**
 * What evaluators found, on its way to whoever records it.
 *
 * @param study name of the study's chain
 * @param scores of all evaluators
 * @param faults of evaluators that broke
 */
public record Judgements(String study, List<Score> scores, List<Fault> faults) {
    /** Keeps copies. */
    public Judgements {
        scores = List.copyOf(scores);
        faults = List.copyOf(faults);
    }
}
