package dev.touchstone.evaluators;

import dev.touchstone.api.Arm;
import java.util.EnumMap;
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
    private boolean stale;

    SignRecord(Resamples resamples) {
        this.intervals = new SignIntervals(SettingPairs.of(cells), resamples);
    }

    /** The settings of one task. */
    static List<Cell> cells(Iterable<Block> blocks, Paper paper) {
        Map<Arm, double[]> sums = new EnumMap<>(Arm.class);
        for (Block block : blocks) {
            for (Sheet sheet : block.sheets()) {
                Mark mark = sheet.mark(paper);
                if (mark != null && Double.isFinite(mark.mean())) {
                    double[] sum = sums.computeIfAbsent(sheet.question().trial().arm(), arm -> new double[3]);
                    sum[0]++;
                    sum[1] += sheet.value();
                    sum[2] += mark.mean();
                }
            }
        }
        return sums.values().stream()
                .map(sum -> new Cell(sum[1] / sum[0], sum[2] / sum[0]))
                .filter(cell -> Double.isFinite(cell.outcome()) && Double.isFinite(cell.forecast()))
                .toList();
    }

    void update(String task, List<Cell> settings) {
        if (!settings.equals(cells.getOrDefault(task, List.of()))) {
            cells.put(task, settings);
            cells.values().removeIf(List::isEmpty);
            stale = true;
        }
    }

    int settings() {
        return cells.values().stream().mapToInt(List::size).sum();
    }

    /** The record with its intervals, which are made anew only when a pair came or changed sides. */
    SignIntervals intervals() {
        if (stale) {
            intervals = intervals.with(SettingPairs.of(cells));
            stale = false;
        }
        return intervals;
    }
}
