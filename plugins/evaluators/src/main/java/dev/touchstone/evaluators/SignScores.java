package dev.touchstone.evaluators;

import dev.touchstone.api.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * {@code sign record}: the share of pairs of settings that a theory ordered rightly (see {@link SignRecord}), over all
 * pairs, and with label {@code task} over those of which at least one setting is of the task, the worst task first. A
 * theory that knows nothing of the settings has one half.
 */
final class SignScores {
    private static final String MEASURE = "sign record";

    private SignScores() {}

    static List<Score> of(Map<String, String> labels, SignRecord record) {
        SignIntervals intervals = record.intervals();
        List<String> tasks = intervals.pairs().tasks();
        if (intervals.all() == 0) {
            Map<String, Long> none =
                    Map.of("pairs", 0L, "settings", (long) record.settings(), "tasks", (long) tasks.size());
            return List.of(
                    Score.of(MEASURE, labels, null, null, none, "", "No two settings have outcomes that differ."));
        }
        int[] worstFirst = IntStream.range(0, tasks.size())
                .filter(task -> intervals.all(task) > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(task -> intervals.right(task) / intervals.all(task))
                        .thenComparing(task -> -intervals.all(task))
                        .thenComparing(task -> task))
                .mapToInt(task -> task)
                .toArray();
        int worst = worstFirst[0];
        List<Score> scores = new ArrayList<>();
        scores.add(Score.of(
                MEASURE,
                labels,
                intervals.right() / intervals.all(),
                intervals.overall(),
                Map.of("pairs", (long) intervals.all(), "settings", (long) record.settings(), "tasks", (long)
                        tasks.size()),
                "",
                String.format(
                        Locale.ROOT,
                        "Worst task: %s, %.0f%% of its %.0f pairs.%s",
                        tasks.get(worst),
                        100 * intervals.right(worst) / intervals.all(worst),
                        intervals.all(worst),
                        TaskBootstrap.shortage(tasks.size()))));
        for (int task : worstFirst) {
            Map<String, String> ofTask = new TreeMap<>(labels);
            ofTask.put("task", tasks.get(task));
            scores.add(Score.of(
                    MEASURE,
                    ofTask,
                    intervals.right(task) / intervals.all(task),
                    intervals.ofTask(task),
                    Map.of("pairs", (long) intervals.all(task)),
                    "",
                    "Against the settings of " + (tasks.size() - 1) + " other tasks."
                            + TaskBootstrap.shortage(tasks.size() - 1)));
        }
        return scores;
    }
}
