package dev.touchstone.evaluators;

import dev.touchstone.evaluators.SignRecord.Cell;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs of settings with outcomes that differ, counted by the two tasks, or the one, that they belong to. All counts are
 * whole or halves, so that what is added and taken away leaves nothing behind.
 */
final class SettingPairs {
    /** Means that differ by less than this share of their size differ by rounding. */
    private static final double ROUNDING = 1e-9;

    private final List<String> tasks;
    private final double[][] right;
    private final double[][] all;

    /** None of any pair counted yet. */
    SettingPairs(List<String> tasks) {
        this.tasks = tasks;
        right = new double[tasks.size()][tasks.size()];
        all = new double[tasks.size()][tasks.size()];
    }

    List<String> tasks() {
        return tasks;
    }

    /** Counts the pairs between two tasks, or within one, anew. */
    void count(int task, int other, List<Cell> cells, List<Cell> others) {
        double ordered = 0;
        int counted = 0;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            for (int j = 0; j < (task == other ? i : others.size()); j++) {
                double outcome = sign(cell.outcome(), others.get(j).outcome());
                if (outcome != 0) {
                    counted++;
                    ordered +=
                            (1 + outcome * sign(cell.forecast(), others.get(j).forecast())) / 2;
                }
            }
        }
        right[task][other] = ordered;
        right[other][task] = ordered;
        all[task][other] = counted;
        all[other][task] = counted;
    }

    private static double sign(double a, double b) {
        double rounding = ROUNDING * Math.max(Math.abs(a), Math.abs(b));
        return Math.abs(a - b) <= rounding ? 0 : Math.signum(a - b);
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
        return Arrays.stream(all[task]).sum();
    }

    double right(int task) {
        return Arrays.stream(right[task]).sum();
    }

    private static double sum(double[][] counts) {
        double sum = 0;
        for (int task = 0; task < counts.length; task++) {
            for (int other = task; other < counts.length; other++) {
                sum += counts[task][other];
            }
        }
        return sum;
    }
}
