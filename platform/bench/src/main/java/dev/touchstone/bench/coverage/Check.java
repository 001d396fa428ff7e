package dev.touchstone.bench.coverage;

import dev.touchstone.api.Score;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What an interval should hold.
 *
 * @param what is looked at, in words
 * @param which scores are looked at
 * @param truth that their intervals should hold
 * @param bearing of how often they do
 */
record Check(String what, Predicate<Score> which, double truth, Bearing bearing) {
    /** Of the scores of a measure that have these labels, beside the phenomenon, and no task unless it is one of them. */
    static Check of(String what, String measure, Map<String, String> labels, double truth) {
        return new Check(
                what,
                score -> score.measure().equals(measure)
                        && score.labels().entrySet().containsAll(labels.entrySet())
                        && (labels.containsKey("task") || score.label("task").isEmpty()),
                truth,
                Bearing.WITHIN);
    }

    Check with(Bearing other) {
        return new Check(what, which, truth, other);
    }
}
