package dev.touchstone.evaluators;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** Pairs of settings with outcomes that differ, counted by the two tasks, or the one, that they belong to. */
final class SettingPairs {
    /** Means that differ by less than this share of their size differ by rounding. */
    private static final double ROUNDING = 1e-9;

    private final List<String> tasks;
    private final int settings;
    private final double[][] right;
    private final double[][] all;

    private SettingPairs(List<String> tasks, int settings) {
        this.tasks = tasks;
        this.settings = settings;
        right = new double[tasks.size()][tasks.size()];
        all = new double[tasks.size()][tasks.size()];
    }

    /** Of settings by task. */
    static SettingPairs of(SortedMap<String, List<SignRecord.Cell>> cells) {
        int settings = cells.values().stream().mapToInt(List::size).sum();
        SettingPairs pairs = new SettingPairs(List.copyOf(cells.keySet()), settings);
        int[] tasks = new int[settings];
        double[] outcomes = new double[settings];
        double[] forecasts = new double[settings];
        int next = 0;
        int task = 0;
        for (List<SignRecord.Cell> ofTask : cells.values()) {
            for (SignRecord.Cell cell : ofTask) {
                tasks[next] = task;
                outcomes[next] = cell.outcome();
                forecasts[next] = cell.forecast();
                next++;
            }
            task++;
        }
        for (int i = 0; i < settings; i++) {
            for (int j = 0; j < i; j++) {
                double outcome = sign(outcomes[i], outcomes[j]);
                if (outcome != 0) {
                    pairs.count(tasks[i], tasks[j], (1 + outcome * sign(forecasts[i], forecasts[j])) / 2);
                }
            }
        }
        return pairs;
    }

    private void count(int task, int other, double ordered) {
        all[task][other]++;
        right[task][other] += ordered;
        all[other][task] = all[task][other];
        right[other][task] = right[task][other];
    }

    private static double sign(double a, double b) {
        double rounding = ROUNDING * Math.max(Math.abs(a), Math.abs(b));
        return Math.abs(a - b) <= rounding ? 0 : Math.signum(a - b);
    }

    List<String> tasks() {
        return tasks;
    }

    int settings() {
        return settings;
    }

    /** How many there are between two tasks, or within one. */
    double all(int task, int other) {
        return all[task][other];
    }

    /** Of these, ordered rightly, ties half. */
    double right(int task, int other) {
        return right[task][other];
    }

    /** Pairs of all settings. */
    double all() {
        return sum(all);
    }

    /** Of these, ordered rightly. */
    double right() {
        return sum(right);
    }

    /** Pairs of which a setting of the task is one. */
    double all(int task) {
        return sum(all[task], 0);
    }

    double right(int task) {
        return sum(right[task], 0);
    }

    private static double sum(double[][] counts) {
        double sum = 0;
        for (int task = 0; task < counts.length; task++) {
            sum += sum(counts[task], task);
        }
        return sum;
    }

    private static double sum(double[] counts, int from) {
        double sum = 0;
        for (int other = from; other < counts.length; other++) {
            sum += counts[other];
        }
        return sum;
    }

    boolean isSame(SettingPairs other) {
        return settings == other.settings
                && tasks.equals(other.tasks)
                && Arrays.deepEquals(right, other.right)
                && Arrays.deepEquals(all, other.all);
    }

    /** Whether another has the same pairs of one task, and the same tasks. */
    boolean isSame(SettingPairs other, int task) {
        return tasks.equals(other.tasks)
                && Arrays.equals(right[task], other.right[task])
                && Arrays.equals(all[task], other.all[task]);
    }
}
