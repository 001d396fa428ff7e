package dev.touchstone.report;

import dev.touchstone.api.Score;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scores, looked up by what they measure.
 *
 * @param scores of all evaluators
 */
public record ScoreBook(List<Score> scores) {
    /** Keeps a copy. */
    public ScoreBook {
        scores = List.copyOf(scores);
    }

    /** All scores of a measure. */
    public Stream<Score> of(String measure) {
        return scores.stream().filter(score -> score.measure().equals(measure));
    }

    /**
     * The first score of a measure that carries these labels; an empty one asks for a score without that label.
     *
     * @return null if there is none
     */
    public @Nullable Score find(String measure, Map<String, String> labels) {
        return of(measure)
                .filter(score -> labels.entrySet().stream()
                        .allMatch(label -> score.label(label.getKey()).equals(label.getValue())))
                .findFirst()
                .orElse(null);
    }

    /** The scores that have no place of their own in the report, by measure and labels. */
    public List<Score> others() {
        return scores.stream()
                .filter(score -> !Measures.isPlaced(score.measure()))
                .toList();
    }
}
