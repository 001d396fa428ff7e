package dev.touchstone.evaluators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** Pairs of settings with outcomes that differ, counted by the two tasks, or the one, that they belong to. */
final class SettingPairs {
    /** Means that differ by less than this share of their size differ by rounding. */
    private static final double ROUNDING = 1e-9;

    private final List<String> tasks;
    private final double[][] right;
    private final double[][] all;

    private SettingPairs(List<String> tasks) {
        this.tasks = tasks;
        right = new double[tasks.size()][tasks.size()];
        all = new double[tasks.size()][tasks.size()];
    }

    /** Of settings by task. */
    static SettingPairs of(SortedMap<String, List<SignRecord.Cell>> cells) {
        SettingPairs pairs = new SettingPairs(List.copyOf(cells.keySet()));
        List<List<SignRecord.Cell>> byTask = new ArrayList<>(cells.values());
        for (int a = 0; a < byTask.size(); a++) {
            for (int i = 0; i < byTask.get(a).size(); i++) {
                SignRecord.Cell cell = byTask.get(a).get(i);
                pairs.count(a, a, cell, byTask.get(a).subList(0, i));
                for (int b = 0; b < a; b++) {
                    pairs.count(a, b, cell, byTask.get(b));
                }
            }
        }
        return pairs;
    }

    private void count(int task, int otherTask, SignRecord.Cell cell, List<SignRecord.Cell> others) {
        for (SignRecord.Cell other : others) {
            double outcome = sign(cell.outcome(), other.outcome());
            if (outcome != 0) {
                all[task][otherTask]++;
                right[task][otherTask] += (1 + outcome * sign(cell.forecast(), other.forecast())) / 2;
                all[otherTask][task] = all[task][otherTask];
                right[otherTask][task] = right[task][otherTask];
            }
        }
    }

    private static double sign(double a, double b) {
        double rounding = ROUNDING * Math.max(Math.abs(a), Math.abs(b));
        return Math.abs(a - b) <= rounding ? 0 : Math.signum(a - b);
    }

    List<String> tasks() {
        return tasks;
    }

    /** How many there are between two tasks, or within one. */
    double all(int task, int other) {
        return all[task][other];
    }

    /** Of these, ordered rightly, ties half. */
    double right(int task, int other) {
        return right[task][other];
    }

    boolean isSame(SettingPairs other) {
        return tasks.equals(other.tasks) && Arrays.deepEquals(right, other.right) && Arrays.deepEquals(all, other.all);
    }

    /** Whether another has the same pairs of one task, and the same tasks. */
    boolean isSame(SettingPairs other, int task) {
        return tasks.equals(other.tasks)
                && Arrays.equals(right[task], other.right[task])
                && Arrays.equals(all[task], other.all[task]);
    }
}
