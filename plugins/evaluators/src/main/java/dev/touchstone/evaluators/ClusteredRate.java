package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A share of questions that belong to tasks, in which they rise and fall together: the ratio of sums p = Σh / Σn with the
 * variance between tasks, k/(k - 1) · Σ(h - p·n)² / (Σn)² (Cochran, Sampling Techniques, 1977, section 11.7; Liang &amp;
 * Zeger, Biometrika 73, 1986), on the log-odds scale with Student's t of k - 1 degrees of freedom. Where tasks are too
 * few, or all alike, or the share is 0 or 1, there is no such variance: then the exact interval, which takes questions for
 * independent.
 */
final class ClusteredRate {
    /** Of Student's t, by the number of tasks: they are dear, and asked for with every outcome. */
    private static final Map<Integer, Double> QUANTILES = new ConcurrentHashMap<>();

    /**
     * Of one task.
     *
     * @param hits questions that count
     * @param questions all questions, 1 or more
     */
    record OfTask(long hits, long questions) {}

    private ClusteredRate() {}

    /** The interval at 95 %. */
    static Interval interval(Collection<OfTask> tasks) {
        long hits = tasks.stream().mapToLong(OfTask::hits).sum();
        long questions = tasks.stream().mapToLong(OfTask::questions).sum();
        double share = (double) hits / questions;
        double squares = 0;
        for (OfTask task : tasks) {
            double excess = task.hits() - share * task.questions();
            squares += excess * excess;
        }
        int k = tasks.size();
        if (k < TaskBootstrap.LEAST_TASKS || hits == 0 || hits == questions || squares == 0) {
            return new Rate(hits, questions).interval();
        }
        double error = Math.sqrt(k / (k - 1.0) * squares) / questions;
        double reach = QUANTILES.computeIfAbsent(k, ClusteredRate::quantile) * error / (share * (1 - share));
        double centre = Math.log(share / (1 - share));
        return new Interval(
                share(centre - reach), share(centre + reach), Rate.LEVEL, "t of the log-odds over " + k + " tasks");
    }

    private static double quantile(int tasks) {
        return new TDistribution(tasks - 1).inverseCumulativeProbability((1 + Rate.LEVEL) / 2);
    }

    private static double share(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
