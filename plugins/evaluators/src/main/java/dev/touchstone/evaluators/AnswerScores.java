package dev.touchstone.evaluators;

import dev.touchstone.api.Score;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * How good the forecasts are by themselves, over all questions that the theory answered: {@code crps}, the mean in the
 * target's unit, and {@code coverage 50%} and {@code coverage 90%}, the share of outcomes in the central intervals.
 * Theories that answered different questions cannot be compared by these; for that there is {@link SkillScore}.
 */
final class AnswerScores {
    private AnswerScores() {}

    /** No scores where nothing that it answered can be scored. */
    static List<Score> of(Map<String, String> labels, Transcript transcript) {
        Line total = transcript.total();
        return total.answered == 0
                ? List.of()
                : List.of(
                        crps(labels, transcript),
                        coverage("coverage 50%", labels, transcript, line -> line.inHalf),
                        coverage("coverage 90%", labels, transcript, line -> line.inNineTenths));
    }

    private static Score crps(Map<String, String> labels, Transcript transcript) {
        Clusters clusters = transcript.answered();
        Map<String, Long> counts = Map.of(
                "answered", (long) transcript.total().answered,
                "tasks", (long) clusters.tasks(),
                "seeds", (long) clusters.seeds());
        double mean = transcript.meanCrps();
        if (!Double.isFinite(mean)) {
            String remark = "Some forecasts lie so far out that their mean score is beyond any number.";
            return Score.of("crps", labels, null, null, counts, "", remark);
        }
        String remark = TaskBootstrap.shortage(clusters.tasks()).strip();
        return Score.of("crps", labels, mean, transcript.meanInterval(), counts, "", remark);
    }

    private static Score coverage(
            String measure, Map<String, String> labels, Transcript transcript, ToIntFunction<Line> covered) {
        long answered = transcript.total().answered;
        long hits = covered.applyAsInt(transcript.total());
        List<ClusteredRate.OfTask> tasks = transcript.tasks().stream()
                .filter(line -> line.answered > 0)
                .map(line -> new ClusteredRate.OfTask(covered.applyAsInt(line), line.answered))
                .toList();
        return Score.of(
                measure,
                labels,
                (double) hits / answered,
                tasks.size() < TaskBootstrap.LEAST_TASKS ? null : ClusteredRate.interval(tasks),
                Map.of("answered", answered, "covered", hits, "tasks", (long) tasks.size()),
                "",
                TaskBootstrap.shortage(tasks.size()).strip());
    }
}
