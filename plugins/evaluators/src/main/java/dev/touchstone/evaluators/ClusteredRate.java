package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.Collection;

/**
 * A share of questions that belong to tasks, in which they rise and fall together: the ratio of sums p = Σh / Σn with the
 * variance between tasks, k/(k - 1) · Σ(h - p·n)² / (Σn)² (Cochran, Sampling Techniques, 1977, section 11.7; Liang &amp;
 * Zeger, Biometrika 73, 1986), on the log-odds scale with Student's t of k - 1 degrees of freedom. Where tasks are all
 * alike, or the share is 0 or 1, there is no such variance: then the exact interval, of as many questions as have the
 * normal reach with t of k - 1 in the place of t of n - 1 degrees of freedom (Korn &amp; Graubard, Survey Methodology 24, 1998).
 */
final class ClusteredRate {
    /**
     * Of one task.
     *
     * @param hits questions that count
     * @param questions all questions, 1 or more
     */
    record OfTask(long hits, long questions) {}

    private ClusteredRate() {}

    /** The interval at 95 %, of two tasks or more. */
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
        if (hits == 0 || hits == questions || squares == 0) {
            return withoutSpread(share, questions, k);
        }
        double error = Math.sqrt(k / (k - 1.0) * squares) / questions;
        double reach = Student.quantile(k - 1) * error / (share * (1 - share));
        double centre = Math.log(share / (1 - share));
        return new Interval(
                share(centre - reach), share(centre + reach), Rate.LEVEL, "t of the log-odds over " + k + " tasks");
    }

    private static Interval withoutSpread(double share, long questions, int tasks) {
        double smaller = Student.quantile((int) questions - 1) / Student.quantile(tasks - 1);
        double worth = questions * smaller * smaller;
        return ClopperPearson.interval(share * worth, worth, Rate.LEVEL);
    }

    private static double share(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
