package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Gamma;

/**
 * How well the mean over a task's seeds is known. Eight seeds tell a task's own variance badly, so tasks lend each other
 * degrees of freedom, as many as they seem to be alike (Smyth, Statistical Applications in Genetics and Molecular
 * Biology 3, 2004): the variance of a task is taken as (d₀s₀² + ds²)/(d₀ + d), with s₀² and d₀ such that the logarithms of
 * the variances have the mean and the spread that they have. Tasks whose variances differ no more than chance would have
 * it share one (d₀ infinite); a task whose seeds all agree, or that has one seed only, lives on what the others lend.
 *
 * @param typical variance over seeds, s₀²; NaN if no seeds of any task differ
 * @param lent degrees of freedom, d₀, above 0, may be infinite
 * @param freedom of all tasks together, Σ(n - 1): no variance can have more
 */
record SeedNoise(double typical, double lent, int freedom) {
    static SeedNoise of(List<TaskEffect> all) {
        List<TaskEffect> tasks =
                all.stream().filter(task -> task.variance() > 0).toList();
        int freedom = tasks.stream().mapToInt(SeedNoise::own).sum();
        double excess = excess(tasks);
        if (!(excess > 1e-6)) {
            double squares = tasks.stream()
                    .mapToDouble(task -> own(task) * task.variance())
                    .sum();
            return new SeedNoise(squares / freedom, Double.POSITIVE_INFINITY, freedom);
        }
        double half = inverseTrigamma(excess);
        return new SeedNoise(Math.exp(level(tasks) + Gamma.digamma(half) - Math.log(half)), 2 * half, freedom);
    }

    /** Mean of the logarithms of the variances, each less what so few seeds take away from it. */
    private static double level(List<TaskEffect> tasks) {
        return tasks.stream().mapToDouble(SeedNoise::logarithm).average().orElse(Double.NaN);
    }

    private static double logarithm(TaskEffect task) {
        double half = own(task) / 2.0;
        return Math.log(task.variance()) - Gamma.digamma(half) + Math.log(half);
    }

    /** By how much the logarithms spread more than chance would have them. */
    private static double excess(List<TaskEffect> tasks) {
        double level = level(tasks);
        double excess = 0;
        for (TaskEffect task : tasks) {
            double deviation = logarithm(task) - level;
            excess += deviation * deviation / (tasks.size() - 1) - Gamma.trigamma(own(task) / 2.0) / tasks.size();
        }
        return excess;
    }

    /** By 1/x &lt; ψ'(x) &lt; 1/x + 1/x². */
    static double inverseTrigamma(double y) {
        return Root.of(x -> Gamma.trigamma(x) - y, 1 / y, (1 + Math.sqrt(1 + 4 * y)) / (2 * y));
    }

    private static int own(TaskEffect task) {
        return Math.max(0, task.seeds() - 1);
    }

    /** Whether there is any noise to weigh tasks by. */
    boolean known() {
        return typical > 0;
    }

    /** The sampling variance of a task's mean. */
    double variance(TaskEffect task) {
        double all = lent + own(task);
        double ofSeeds = Double.isInfinite(all) || own(task) == 0
                ? typical
                : (lent * typical + own(task) * task.variance()) / all;
        return ofSeeds / task.seeds();
    }

    /** Degrees of freedom of {@link #variance}. */
    double freedom(TaskEffect task) {
        return Math.min(lent + own(task), freedom);
    }

    /** Student's interval of a task's mean, over its seeds; where noise is {@linkplain #known known}. */
    Interval interval(TaskEffect task) {
        double tail = (1 - Rate.LEVEL) / 2;
        return new Interval(
                task.mean() - reach(task, tail), task.mean() + reach(task, tail), Rate.LEVEL, "moderated t over seeds");
    }

    /**
     * The same for a task that was chosen for its mean, the lowest of k. The choice makes low what is low by chance, so the
     * upper end has to hold for all of them at once, each by α/k (Bonferroni), and the lower one is then the safer, the more
     * tasks are alike. So it gets what is left, α - α/k: 1 - α is kept where no task comes near the lowest, and where all are
     * alike (asymmetric as in Fuentes, Casella &amp; Wells, Electronic Journal of Statistics 12, 2018).
     */
    Interval ofLowest(TaskEffect task, int tasks) {
        if (tasks == 1) {
            return interval(task);
        }
        double tail = (1 - Rate.LEVEL) / tasks;
        return new Interval(
                task.mean() - reach(task, 1 - Rate.LEVEL - tail),
                task.mean() + reach(task, tail),
                Rate.LEVEL,
                "moderated t over seeds, lowest of " + tasks + " tasks");
    }

    private double reach(TaskEffect task, double tail) {
        return -new TDistribution(freedom(task)).inverseCumulativeProbability(tail) * Math.sqrt(variance(task));
    }
}
