package dev.touchstone.evaluators;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Score;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which settings a theory took for the larger ones. A setting is an arm of a task; its outcome and its forecast are the
 * means over the questions that can be scored and have a forecast whose mean is finite. Of each pair of settings whose
 * outcomes differ it counts whether the one with the larger outcome was also forecast larger; forecasts that do not
 * differ count half.
 */
final class SignRecord {
    /**
     * A setting.
     *
     * @param outcome mean outcome, in the target's unit
     * @param forecast mean of the forecasts' means
     */
    record Cell(double outcome, double forecast) {}

    private final Resamples resamples;
    private final SortedMap<String, List<Cell>> cells = new TreeMap<>();
    private final Set<String> changed = new HashSet<>();
    private SettingPairs pairs = new SettingPairs(List.of());
    private SignIntervals intervals;
    private int settings;
    private List<Score> scores = List.of();

    SignRecord(Resamples resamples) {
        this.resamples = resamples;
        this.intervals = new SignIntervals(0, resamples);
    }

    /** The settings of one task. */
    static List<Cell> cells(Iterable<Block> blocks, Paper paper) {
        double[] sums = new double[Arm.values().length * Line.PARTS];
        for (Block block : blocks) {
            double[] arms = block.line(paper).arms;
            for (int i = 0; i < arms.length; i++) {
                sums[i] += arms[i];
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (int arm = 0; arm < sums.length; arm += Line.PARTS) {
            Cell cell = new Cell(sums[arm + 1] / sums[arm], sums[arm + 2] / sums[arm]);
            if (Double.isFinite(cell.outcome()) && Double.isFinite(cell.forecast())) {
                cells.add(cell);
            }
        }
        return cells;
    }

    void update(String task, List<Cell> settings) {
        if (!settings.equals(cells.getOrDefault(task, List.of()))) {
            cells.put(task, settings);
            cells.values().removeIf(List::isEmpty);
            changed.add(task);
        }
    }

    /**
     * The scores of all this; intervals are made anew only where a pair came or changed sides.
     *
     * @param labels always the same
     */
    List<Score> scores(Map<String, String> labels) {
        int before = settings;
        settings = cells.values().stream().mapToInt(List::size).sum();
        if (count() || settings != before || scores.isEmpty()) {
            scores = SignScores.of(labels, settings, pairs, intervals);
        }
        return scores;
    }

    /** Returns whether a pair came or changed sides. */
    private boolean count() {
        boolean differs = false;
        List<String> tasks = List.copyOf(cells.keySet());
        if (!tasks.equals(pairs.tasks())) {
            pairs = new SettingPairs(tasks);
            intervals = new SignIntervals(tasks.size(), resamples);
            changed.addAll(tasks);
            differs = true;
        }
        List<List<Cell>> byTask = List.copyOf(cells.values());
        for (int task = 0; task < byTask.size(); task++) {
            for (int other = 0; other < byTask.size() && changed.contains(tasks.get(task)); other++) {
                double right = pairs.right(task, other);
                double all = pairs.all(task, other);
                pairs.count(task, other, byTask.get(task), byTask.get(other));
                double moreRight = pairs.right(task, other) - right;
                double more = pairs.all(task, other) - all;
                if (moreRight != 0 || more != 0) {
                    intervals.add(task, other, moreRight, more);
                    differs = true;
                }
            }
        }
        changed.clear();
        return differs;
    }
}
