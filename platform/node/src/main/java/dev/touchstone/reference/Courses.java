package dev.touchstone.reference;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Series;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Resolved questions without repetition: what all questions of a trial share, its settings and its measurements up to the
 * last of their origins, stands once.
 *
 * @param targets that are asked about
 * @param courses one a trial
 */
record Courses(List<Target> targets, List<Course> courses) {
    /** One trial: who it is, what was measured, what was asked. */
    record Course(
            String task, Arm arm, Settings settings, long seed, SortedMap<String, Series> series, List<Asked> asked) {}

    /** One question, its target by place, and what became of it. */
    record Asked(int target, String moment, long origin, long horizon, Outcome outcome) {}

    /** The courses of resolved questions, in their order; values are kept in single precision. */
    static Courses of(List<Resolved> resolved) {
        List<Target> targets =
                resolved.stream().map(one -> one.question().target()).distinct().toList();
        Map<Trial, List<Resolved>> trials = new LinkedHashMap<>();
        resolved.forEach(one -> trials.computeIfAbsent(one.question().trial(), trial -> new ArrayList<>())
                .add(one));
        List<Course> courses = new ArrayList<>();
        trials.forEach((trial, of) -> courses.add(new Course(
                trial.task(),
                trial.arm(),
                trial.settings(),
                trial.seed(),
                longest(of),
                of.stream().map(one -> asked(one, targets)).toList())));
        return new Courses(targets, courses);
    }

    /** The questions again. */
    List<Resolved> resolved(String phenomenon) {
        List<Resolved> resolved = new ArrayList<>();
        for (Course course : courses) {
            Trial trial = new Trial(phenomenon, course.task(), course.arm(), course.settings(), course.seed());
            for (Asked asked : course.asked()) {
                Question question = new Question(
                        trial, targets.get(asked.target()), asked.moment(), asked.origin(), asked.horizon());
                Evidence evidence = new Evidence(course.settings(), upTo(asked.origin(), course.series()));
                resolved.add(new Resolved(question, evidence, asked.outcome()));
            }
        }
        return resolved;
    }

    private static SortedMap<String, Series> longest(List<Resolved> ofTrial) {
        SortedMap<String, Series> longest = new TreeMap<>();
        for (Resolved one : ofTrial) {
            one.evidence()
                    .series()
                    .forEach((metric, series) -> longest.merge(metric, series, (a, b) -> a.size() < b.size() ? b : a));
        }
        longest.replaceAll((metric, series) -> single(series));
        return longest;
    }

    /** Networks compute in single precision; more digits would be noise that has to be shipped. */
    private static Series single(Series series) {
        long[] positions =
                IntStream.range(0, series.size()).mapToLong(series::position).toArray();
        double[] values = IntStream.range(0, series.size())
                .mapToDouble(i -> Double.parseDouble(Float.toString((float) series.value(i))))
                .toArray();
        return Series.of(positions, values);
    }

    private static Map<String, Series> upTo(long origin, Map<String, Series> series) {
        Map<String, Series> cut = new HashMap<>();
        series.forEach((metric, whole) -> {
            Series known = whole.upTo(origin);
            if (known.size() > 0) {
                cut.put(metric, known);
            }
        });
        return cut;
    }

    private static Asked asked(Resolved resolved, List<Target> targets) {
        Question question = resolved.question();
        return new Asked(
                targets.indexOf(question.target()),
                question.moment(),
                question.origin(),
                question.horizon(),
                resolved.outcome());
    }
}
