package dev.touchstone.evaluators;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final SortedMap<String, List<Cell>> cells = new TreeMap<>();
    private SignIntervals intervals;
    private List<Score> scores = List.of();
    private boolean stale;

    SignRecord(Resamples resamples) {
        this.intervals = new SignIntervals(SettingPairs.of(cells), resamples);
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
            stale = true;
        }
    }

    /**
     * The scores of all this, made anew only when a pair came or changed sides.
     *
     * @param labels always the same
     */
    List<Score> scores(Map<String, String> labels) {
        if (stale) {
            SignIntervals fresh = intervals.with(SettingPairs.of(cells));
            scores = fresh == intervals ? scores : List.of();
            intervals = fresh;
            stale = false;
        }
        if (scores.isEmpty()) {
            scores = SignScores.of(labels, intervals);
        }
        return scores;
    }
}
