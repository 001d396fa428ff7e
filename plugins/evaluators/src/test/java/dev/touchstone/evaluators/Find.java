package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds one score among many. */
final class Find {
    private Find() {}

    /**
     * The only score of this measure whose labels hold these.
     *
     * @throws IllegalStateException if there is not exactly one
     */
    static Score score(List<Score> scores, String measure, Map<String, String> labels) {
        List<Score> found = scores.stream()
                .filter(s ->
                        s.measure().equals(measure) && s.labels().entrySet().containsAll(labels.entrySet()))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " scores are " + measure + " " + labels);
        }
        return found.get(0);
    }

    /** The value of a score that has one. */
    static double value(Score score) {
        return Objects.requireNonNull(score.value(), score::remark);
    }

    /** The interval of a score that has one. */
    static Interval interval(Score score) {
        return Objects.requireNonNull(score.interval(), score::remark);
    }

    /** A count of a score that has it. */
    static long count(Score score, String name) {
        Long count = score.counts().get(name);
        if (count == null) {
            throw new IllegalStateException("no count " + name + " in " + score.counts());
        }
        return count;
    }
}
