package dev.touchstone.evaluators;

import java.util.Arrays;

/**
 * Effects y of several tasks with their sampling variances v, and the sums that the random-effects model is made of:
 * y = μ + u + e with Var(u) = τ², the same for all tasks, and Var(e) = v. A task weighs w = 1/(v + τ²).
 */
final class Effects {
    private final double[] y;
    private final double[] v;

    /**
     * The effects.
     *
     * @param y one of each task, at least 2, finite
     * @param v their sampling variances, above 0
     * @throws IllegalArgumentException if they are fewer or not as many
     */
    Effects(double[] y, double[] v) {
        if (y.length < 2 || y.length != v.length) {
            throw new IllegalArgumentException(
                    y.length + " effects with " + v.length + " variances: there must be at least 2 and as many");
        }
        this.y = y.clone();
        this.v = v.clone();
    }

    /** These and others. */
    Effects and(double[] moreY, double[] moreV) {
        return new Effects(joined(y, moreY), joined(v, moreV));
    }

    private static double[] joined(double[] some, double[] others) {
        double[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    /** How many tasks there are: k. */
    int size() {
        return y.length;
    }

    /** Σ wᵖ. */
    double weight(double tau2, int power) {
        double sum = 0;
        for (double one : v) {
            sum += Math.pow(one + tau2, -power);
        }
        return sum;
    }

    /** The weighted mean Σ wy / Σ w. */
    double mean(double tau2) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] / (v[i] + tau2);
        }
        return sum / weight(tau2, 1);
    }

    /** Σ wᵖ(y - μ)² about the weighted mean μ; by power 1 and τ² = 0 Cochran's Q (Biometrics 10, 1954). */
    double squares(double tau2, int power) {
        double mean = mean(tau2);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (y[i] - mean) * (y[i] - mean) * Math.pow(v[i] + tau2, -power);
        }
        return sum;
    }

    /** Σ log w. */
    double logWeight(double tau2) {
        double sum = 0;
        for (double one : v) {
            sum -= Math.log(one + tau2);
        }
        return sum;
    }

    /** The plain variance of the effects, by k - 1. */
    double variance() {
        double mean = 0;
        for (double one : y) {
            mean += one / y.length;
        }
        double sum = 0;
        for (double one : y) {
            sum += (one - mean) * (one - mean);
        }
        return sum / (y.length - 1);
    }

    /** The plain mean of the sampling variances. */
    double meanSampling() {
        double sum = 0;
        for (double one : v) {
            sum += one;
        }
        return sum / v.length;
    }

    /** Largest less least effect, squared: no estimate of τ² by likelihood lies above. */
    double rangeSquared() {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double one : y) {
            least = Math.min(least, one);
            largest = Math.max(largest, one);
        }
        return (largest - least) * (largest - least);
    }
}
