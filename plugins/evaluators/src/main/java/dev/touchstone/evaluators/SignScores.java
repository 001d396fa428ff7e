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

    static List<Score> of(Map<String, String> labels, int settings, SettingPairs pairs, SignIntervals intervals) {
        List<String> tasks = pairs.tasks();
        if (pairs.all() == 0) {
            Map<String, Long> none = Map.of("pairs", 0L, "settings", (long) settings, "tasks", (long) tasks.size());
            return List.of(
                    Score.of(MEASURE, labels, null, null, none, "", "No two settings have outcomes that differ."));
        }
        int[] worstFirst = IntStream.range(0, tasks.size())
                .filter(task -> pairs.all(task) > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(task -> pairs.right(task) / pairs.all(task))
                        .thenComparing(task -> -pairs.all(task))
                        .thenComparing(task -> task))
                .mapToInt(task -> task)
                .toArray();
        int worst = worstFirst[0];
        List<Score> scores = new ArrayList<>();
        scores.add(Score.of(
                MEASURE,
                labels,
                pairs.right() / pairs.all(),
                intervals.overall(),
                Map.of("pairs", (long) pairs.all(), "settings", (long) settings, "tasks", (long) tasks.size()),
                "",
                String.format(
                        Locale.ROOT,
                        "Worst task: %s, %.0f%% of its %.0f pairs.%s",
                        tasks.get(worst),
                        100 * pairs.right(worst) / pairs.all(worst),
                        pairs.all(worst),
                        TaskBootstrap.shortage(tasks.size()))));
        for (int task : worstFirst) {
            Map<String, String> ofTask = new TreeMap<>(labels);
            ofTask.put("task", tasks.get(task));
            scores.add(Score.of(
                    MEASURE,
                    ofTask,
                    pairs.right(task) / pairs.all(task),
                    intervals.ofTask(task, pairs),
                    Map.of("pairs", (long) pairs.all(task)),
                    "",
                    "Against the settings of " + (tasks.size() - 1) + " other tasks."
                            + TaskBootstrap.shortage(tasks.size() - 1)));
        }
        return scores;
    }
}
