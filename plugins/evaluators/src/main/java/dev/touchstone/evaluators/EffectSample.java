package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.ArrayList;
import java.util.List;

/** Values of seeds in several tasks, and their intervals. What resamples of a task add up to is made once. */
final class EffectSample {
    private final Resamples resamples;
    private List<SeedValues> tasks = List.of();

    EffectSample(Resamples resamples) {
        this.resamples = resamples;
    }

    /** Takes the place of the values so far; tasks that have not changed cost nothing. */
    void update(double[][] observed) {
        List<SeedValues> fresh = new ArrayList<>();
        for (int t = 0; t < observed.length; t++) {
            boolean known = t < tasks.size() && tasks.get(t).isOf(observed[t]);
            fresh.add(known ? tasks.get(t) : new SeedValues(observed[t], resamples.within(t, observed[t].length)));
        }
        tasks = fresh;
    }

    private long count() {
        return tasks.stream().mapToLong(SeedValues::count).sum();
    }

    private int freedom() {
        return tasks.stream().mapToInt(task -> task.count() - 1).sum();
    }

    private double sum() {
        return tasks.stream().mapToDouble(SeedValues::sum).sum();
    }

    /** Of the mean over all seeds. */
    Interval meanInterval() {
        double count = count();
        double sum = sum();
        double[] replicates = sums();
        for (int r = 0; r < replicates.length; r++) {
            replicates[r] /= count;
        }
        return bca().ofFew(
                        sum / count, replicates, leftOut((task, i) -> (sum - task.value(i)) / (count - 1)), freedom());
    }

    private static Bca bca() {
        return new Bca(Resamples.REPLICATES, Rate.LEVEL);
    }

    private double[] sums() {
        double[] sums = new double[Resamples.REPLICATES];
        for (SeedValues task : tasks) {
            for (int r = 0; r < sums.length; r++) {
                sums[r] += task.sum(r);
            }
        }
        return sums;
    }

    /** A statistic of all values but one of a task. */
    @FunctionalInterface
    private interface Without {
        double of(SeedValues task, int i);
    }

    /** A statistic with each value left out in turn; of tasks with one value, nothing. */
    private double[][] leftOut(Without statistic) {
        double[][] found = new double[tasks.size()][];
        for (int t = 0; t < found.length; t++) {
            SeedValues task = tasks.get(t);
            found[t] = new double[task.count() > 1 ? task.count() : 0];
            for (int i = 0; i < found[t].length; i++) {
                found[t][i] = statistic.of(task, i);
            }
        }
        return found;
    }
}
