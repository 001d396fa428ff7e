package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How well the mean over a task's seeds is known. A task is judged by its own spread; one whose seeds all agree, or that
 * has one seed only, by the spread pooled within all tasks, Σ(n - 1)s² / Σ(n - 1): that a few seeds agree to the last
 * digit shows how coarse the target is, not that there is no chance in it.
 *
 * @param pooled variance over seeds within tasks; 0 if no seed of any task differs, NaN if no task has two
 * @param freedom its degrees of freedom
 */
record SeedNoise(double pooled, int freedom) {
    static SeedNoise of(List<TaskEffect> tasks) {
        double squares = 0;
        int freedom = 0;
        for (TaskEffect task : tasks) {
            if (task.seeds() > 1) {
                squares += (task.seeds() - 1) * task.variance();
                freedom += task.seeds() - 1;
            }
        }
        return new SeedNoise(squares / freedom, freedom);
    }

    /** Whether there is any noise to weigh tasks by. */
    boolean known() {
        return pooled > 0;
    }

    /** The sampling variance of a task's mean. */
    double variance(TaskEffect task) {
        return (ownSpread(task) ? task.variance() : pooled) / task.seeds();
    }

    /** Degrees of freedom of {@link #variance}. */
    int freedom(TaskEffect task) {
        return ownSpread(task) ? task.seeds() - 1 : freedom;
    }

    /** Student's interval of a task's mean, over its seeds; where noise is {@linkplain #known known}. */
    Interval interval(TaskEffect task) {
        double reach = new TDistribution(freedom(task)).inverseCumulativeProbability((1 + Rate.LEVEL) / 2)
                * Math.sqrt(variance(task));
        String whose = ownSpread(task) ? "over seeds" : "over seeds, spread pooled over tasks";
        return new Interval(task.mean() - reach, task.mean() + reach, Rate.LEVEL, "t(" + freedom(task) + ") " + whose);
    }

    private static boolean ownSpread(TaskEffect task) {
        return task.variance() > 0;
    }
}
