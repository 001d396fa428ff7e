package dev.touchstone.evaluators;

import dev.touchstone.api.Score;
import java.util.Map;

/** {@code constants}: how many constants a theory fitted for its forecasts, at the most. A mere count. */
final class Parsimony {
    private Parsimony() {}

    static Score of(Map<String, String> labels, Line total, int constants) {
        return Score.of(
                "constants",
                labels,
                (double) constants,
                null,
                Map.of("answered", (long) total.answered),
                "",
                "A count: the most constants that were fitted for any of its forecasts.");
    }
}
