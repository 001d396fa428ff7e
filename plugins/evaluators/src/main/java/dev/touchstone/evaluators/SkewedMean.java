package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.Arrays;

/**
 * The mean of scores that are 0 or more, over questions that belong to tasks: m = Σa / Σn with the variance between tasks of
 * a ratio of sums (Cochran, Sampling Techniques, 1977, section 6.3) and Student's t of k - 1 degrees of freedom. Scores are
 * skewed: a few tasks are forecast very badly, and where none of them was asked both mean and spread are too small, so that t
 * alone held .87 of the truths. Hall's cubic (JRSS B 54, 1992) takes the skewness γ out of T by
 * T + γT²/(3√k) + γ²T³/(27k) + γ/(6√k). As few tasks seldom show their skewness, it is taken to be no less than that of
 * lognormal values, three times the relative deviation.
 *
 * @param mean m
 * @param error of it, its standard error
 * @param skewness γ of the scores over √k
 * @param tasks k
 */
record SkewedMean(double mean, double error, double skewness, int tasks) {
    /**
     * Of sums over questions.
     *
     * @param sums of scores, one of each task, 0 or more, of at least 3 tasks
     * @param counts of questions of the same tasks
     */
    static SkewedMean of(double[] sums, double[] counts) {
        int k = sums.length;
        double count = Arrays.stream(counts).sum();
        double mean = Arrays.stream(sums).sum() / count;
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < k; i++) {
            double excess = sums[i] - mean * counts[i];
            squares += excess * excess;
            cubes += excess * excess * excess;
        }
        if (!(squares > 0)) {
            return new SkewedMean(mean, 0, 0, k);
        }
        double deviation = Math.sqrt(squares / (k - 1));
        double seen = cubes * k / ((k - 1.0) * (k - 2)) / (deviation * deviation * deviation);
        double skewness = Math.max(seen, 3 * deviation * k / (mean * count));
        return new SkewedMean(mean, deviation * Math.sqrt(k) / count, skewness / Math.sqrt(k), k);
    }

    /** The interval at 95 %; never below 0. */
    Interval interval() {
        return new Interval(Math.max(0, lower()), upper(), Rate.LEVEL, "t over " + tasks + " tasks, skewness removed");
    }

    double lower() {
        return mean - error * untransformed(Student.quantile(tasks - 1));
    }

    double upper() {
        return mean - error * untransformed(-Student.quantile(tasks - 1));
    }

    /** T of which Hall's cubic makes this t. */
    private double untransformed(double t) {
        return skewness > 0 ? 3 * (Math.cbrt(1 + skewness * (t - skewness / 6)) - 1) / skewness : t;
    }
}
