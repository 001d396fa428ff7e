package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shares of pairs of settings that were ordered rightly, with intervals by resampling tasks. A pair belongs to two
 * tasks, so in a resample it counts as often as the one was drawn, times as often as the other was; a pair within a task
 * as often as the task was. Resampling pairs, or each task's share, would take for independent what is not, and give
 * about half the width.
 */
final class SignIntervals {
    private final SettingPairs pairs;
    private final Resamples resamples;
    private final @Nullable Interval[] ofTasks;
    private @Nullable Interval overall;

    SignIntervals(SettingPairs pairs, Resamples resamples) {
        this.pairs = pairs;
        this.resamples = resamples;
        ofTasks = new Interval[pairs.tasks().size()];
    }

    /** Those of other pairs; what is known of tasks whose pairs are the same is kept. */
    SignIntervals with(SettingPairs fresh) {
        if (fresh.isSame(pairs)) {
            return this;
        }
        SignIntervals changed = new SignIntervals(fresh, resamples);
        for (int task = 0; task < ofTasks.length && fresh.tasks().equals(pairs.tasks()); task++) {
            changed.ofTasks[task] = fresh.isSame(pairs, task) ? ofTasks[task] : null;
        }
        return changed;
    }

    SettingPairs pairs() {
        return pairs;
    }

    /** Of the overall share; null where tasks are too few. */
    @Nullable
    Interval overall() {
        int tasks = ofTasks.length;
        if (overall == null && tasks >= TaskBootstrap.LEAST_TASKS) {
            double[][] drawn = resamples.ofTasks(tasks);
            double[] right = new double[Resamples.REPLICATES];
            double[] all = new double[Resamples.REPLICATES];
            double[] rightOfTask = new double[Resamples.REPLICATES];
            double[] allOfTask = new double[Resamples.REPLICATES];
            for (int a = 0; a < tasks; a++) {
                Arrays.fill(rightOfTask, pairs.right(a, a));
                Arrays.fill(allOfTask, pairs.all(a, a));
                for (int b = a + 1; b < tasks; b++) {
                    addProduct(rightOfTask, drawn[b], pairs.right(a, b));
                    addProduct(allOfTask, drawn[b], pairs.all(a, b));
                }
                for (int r = 0; r < right.length; r++) {
                    right[r] += drawn[a][r] * rightOfTask[r];
                    all[r] += drawn[a][r] * allOfTask[r];
                }
            }
            overall = interval(right, all, tasks);
        }
        return overall;
    }

    /** Of the share of one task, by resampling the others; null where they are too few. */
    @Nullable
    Interval ofTask(int task) {
        int others = ofTasks.length - 1;
        if (ofTasks[task] == null && others >= TaskBootstrap.LEAST_TASKS) {
            double[][] drawn = resamples.ofTasks(others);
            double[] right = filled(pairs.right(task, task));
            double[] all = filled(pairs.all(task, task));
            for (int i = 0; i < others; i++) {
                int other = i < task ? i : i + 1;
                addProduct(right, drawn[i], pairs.right(task, other));
                addProduct(all, drawn[i], pairs.all(task, other));
            }
            ofTasks[task] = interval(right, all, others);
        }
        return ofTasks[task];
    }

    private static double[] filled(double value) {
        double[] filled = new double[Resamples.REPLICATES];
        Arrays.fill(filled, value);
        return filled;
    }

    private static void addProduct(double[] sums, double[] weights, double value) {
        for (int r = 0; r < sums.length && value != 0; r++) {
            sums[r] += weights[r] * value;
        }
    }

    private static @Nullable Interval interval(double[] right, double[] all, int tasks) {
        double[] shares = new double[right.length];
        int kept = 0;
        for (int r = 0; r < right.length; r++) {
            if (all[r] > 0) {
                shares[kept++] = right[r] / all[r];
            }
        }
        if (kept == 0) {
            return null;
        }
        Interval interval = TaskBootstrap.interval(Arrays.copyOf(shares, kept), tasks);
        return new Interval(
                interval.lower(),
                interval.upper(),
                interval.level(),
                "bootstrap over " + tasks + " tasks, expanded percentiles");
    }
}
