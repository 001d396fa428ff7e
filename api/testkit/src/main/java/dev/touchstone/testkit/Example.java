package dev.touchstone.testkit;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Series;
import dev.touchstone.api.Theory;
import dev.touchstone.api.Trial;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A question told to its end.
 *
 * @param question what is asked
 * @param course all measurements of the trial by metric, before the origin and beyond it
 * @param outcome what became of it
 */
public record Example(Question question, Map<String, Series> course, Outcome outcome) {
    /** Keeps a copy. */
    public Example {
        course = Map.copyOf(course);
    }

    /** The same of a trial with another seed. */
    public Example withSeed(long seed) {
        Trial trial = question.trial();
        Trial other = new Trial(trial.phenomenon(), trial.task(), trial.arm(), trial.settings(), seed);
        Question same =
                new Question(other, question.target(), question.moment(), question.origin(), question.horizon());
        return new Example(same, course, outcome);
    }

    /** What the platform would show a theory: cut at the origin, its metrics and the target's only. */
    public Evidence evidence(Theory theory) {
        Map<String, Series> seen = new HashMap<>();
        course.forEach((metric, series) -> {
            if (theory.metrics().contains(metric)
                    || metric.equals(question.target().metric().name())) {
                seen.put(metric, series.upTo(question.origin()));
            }
        });
        return new Evidence(question.trial().settings(), seen);
    }

    /** The example as a part of a theory's history. */
    public Resolved resolved(Theory theory) {
        return new Resolved(question, evidence(theory), outcome);
    }

    /**
     * The same question where training breaks down before the origin.
     *
     * @param broken what is measured from then on, for instance NaN
     */
    Example diverging(double broken) {
        Map<String, Series> other = new HashMap<>();
        course.forEach((metric, series) -> {
            int from = series.upTo(question.origin()).size() / 2;
            other.put(
                    metric,
                    Series.of(
                            IntStream.range(0, series.size())
                                    .mapToLong(series::position)
                                    .toArray(),
                            IntStream.range(0, series.size())
                                    .mapToDouble(i -> i < from ? series.value(i) : broken)
                                    .toArray()));
        });
        return new Example(question, other, outcome);
    }
}
