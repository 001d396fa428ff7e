package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import dev.touchstone.api.Streams;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How good the forecasts are by themselves, over all questions that the theory answered: {@code crps}, the mean in the
 * target's unit, and {@code coverage 50%} and {@code coverage 90%}, the share of outcomes in the central intervals.
 * Theories that answered different questions cannot be compared by these; for that there is {@link SkillScore}.
 */
final class AnswerScores {
    private AnswerScores() {}

    /** No scores where nothing that it answered can be scored. */
    static List<Score> of(Map<String, String> labels, QuestionSet set, Paper paper) {
        List<Settled> answered = paper.marked(set.settled());
        return answered.isEmpty()
                ? List.of()
                : List.of(
                        crps(labels, answered, paper),
                        coverage("coverage 50%", labels, answered, paper, Mark::inHalf),
                        coverage("coverage 90%", labels, answered, paper, Mark::inNineTenths));
    }

    private static Score crps(Map<String, String> labels, List<Settled> answered, Paper paper) {
        Clusters.Adder adder = new Clusters.Adder();
        answered.forEach(one -> adder.add(one, paper.mark(one).crps(), 1));
        Clusters clusters = adder.clusters();
        Map<String, Long> counts = Map.of(
                "answered", (long) answered.size(),
                "tasks", (long) clusters.tasks(),
                "seeds", (long) clusters.seeds());
        double mean = clusters.ratio();
        if (!Double.isFinite(mean)) {
            String remark = "Some forecasts lie so far out that their mean score is beyond any number.";
            return Score.of("crps", labels, null, null, counts, "", remark);
        }
        Interval interval = clusters.tasks() < TaskBootstrap.LEAST_TASKS
                ? null
                : TaskBootstrap.interval(
                        clusters, value -> value, Streams.of("crps", new TreeMap<>(labels).toString(), "bootstrap"));
        String remark = TaskBootstrap.shortage(clusters.tasks()).strip();
        return Score.of("crps", labels, mean, interval, counts, "", remark);
    }

    private static Score coverage(
            String measure, Map<String, String> labels, List<Settled> answered, Paper paper, Predicate<Mark> covered) {
        long hits = answered.stream().map(paper::mark).filter(covered).count();
        Rate rate = new Rate(hits, answered.size());
        String remark = "The interval takes questions for independent; those of one trial are not, so it is the"
                + " narrowest that it could be.";
        return Score.of(
                measure,
                labels,
                rate.value(),
                rate.interval(),
                Map.of("answered", (long) answered.size(), "covered", hits),
                "",
                remark);
    }
}
