package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Intervals of shares of pairs of settings that were ordered rightly, by resampling tasks. A pair belongs to two tasks, so
 * in a resample it counts as often as the one was drawn, times as often as the other was; a pair within a task as often
 * as the task was. Resampling pairs, or each task's share, would take for independent what is not, and give about half
 * the width.
 */
final class SignIntervals {
    private final Resamples resamples;
    private final double[] right = new double[Resamples.REPLICATES];
    private final double[] all = new double[Resamples.REPLICATES];
    private final @Nullable Interval[] ofTasks;
    private @Nullable Interval overall;

    /** Of no pairs. */
    SignIntervals(int tasks, Resamples resamples) {
        this.resamples = resamples;
        ofTasks = new Interval[tasks];
    }

    /** Takes in that there are so many more pairs between two tasks, or within one, and so many more ordered rightly. */
    void add(int task, int other, double moreRight, double more) {
        double[] drawn = resamples.ofTasks(ofTasks.length)[task];
        double[] otherDrawn = resamples.ofTasks(ofTasks.length)[other];
        for (int r = 0; r < right.length; r++) {
            double times = task == other ? drawn[r] : drawn[r] * otherDrawn[r];
            right[r] += times * moreRight;
            all[r] += times * more;
        }
        overall = null;
        ofTasks[task] = null;
        ofTasks[other] = null;
    }

    /** Of the overall share; null where tasks are too few. */
    @Nullable
    Interval overall() {
        if (overall == null && ofTasks.length >= TaskBootstrap.LEAST_TASKS) {
            overall = interval(right, all, ofTasks.length);
        }
        return overall;
    }

    /** Of the share of one task, by resampling the others; null where they are too few. */
    @Nullable
    Interval ofTask(int task, SettingPairs pairs) {
        int others = ofTasks.length - 1;
        if (ofTasks[task] == null && others >= TaskBootstrap.LEAST_TASKS) {
            double[] rightOfTask = new double[Resamples.REPLICATES];
            double[] allOfTask = new double[Resamples.REPLICATES];
            Arrays.fill(rightOfTask, pairs.right(task, task));
            Arrays.fill(allOfTask, pairs.all(task, task));
            for (int i = 0; i < others; i++) {
                int other = i < task ? i : i + 1;
                double[] drawn = resamples.ofTasks(others)[i];
                addProduct(rightOfTask, drawn, pairs.right(task, other));
                addProduct(allOfTask, drawn, pairs.all(task, other));
            }
            ofTasks[task] = interval(rightOfTask, allOfTask, others);
        }
        return ofTasks[task];
    }

    private static void addProduct(double[] sums, double[] weights, double value) {
        for (int r = 0; r < sums.length; r++) {
            sums[r] += weights[r] * value;
        }
    }

    /**
     * Resamples without any pair say nothing. Where all pairs are right, or none, so they are in every resample, which is no
     * proof that it is always so: then the exact interval of as many pairs as share no task.
     */
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
        double first = shares[0];
        if ((first == 0 || first == 1) && Arrays.stream(shares, 0, kept).allMatch(share -> share == first)) {
            int disjoint = tasks / 2;
            return ClopperPearson.interval(first * disjoint, disjoint, Rate.LEVEL);
        }
        Interval interval = TaskBootstrap.interval(Arrays.copyOf(shares, kept), tasks);
        return new Interval(
                interval.lower(),
                interval.upper(),
                interval.level(),
                "bootstrap over " + tasks + " tasks, expanded percentiles");
    }
}
