package dev.touchstone.evaluators;

import java.util.Arrays;

/**
 * Effects y of several tasks with their sampling variances v, and the sums that the random-effects model is made of:
 * y = μ + u + e with Var(u) = τ², the same for all tasks, and Var(e) = v. A task weighs w = 1/(v + τ²).
 */
final class Effects {
    private final double[] y;
    private final double[] v;
    private final double[] freedom;

    /**
     * The effects.
     *
     * @param y one of each task, at least 2, finite
     * @param v their sampling variances, above 0
     * @param freedom degrees of freedom that each of these was estimated with; infinite where it is known
     * @throws IllegalArgumentException if they are fewer or not as many
     */
    Effects(double[] y, double[] v, double[] freedom) {
        if (y.length < 2 || y.length != v.length || y.length != freedom.length) {
            throw new IllegalArgumentException(y.length + " effects with " + v.length + " variances and "
                    + freedom.length + " degrees of freedom: there must be at least 2 and as many");
        }
        this.y = y.clone();
        this.v = v.clone();
        this.freedom = freedom.clone();
    }

    /** The effects, with variances that are known. */
    static Effects of(double[] y, double[] v) {
        return new Effects(y, v, repeated(Double.POSITIVE_INFINITY, v.length));
    }

    /** These and more tasks of the same effect, with a variance that is known. */
    Effects and(int more, double effect, double variance) {
        return new Effects(
                joined(y, repeated(effect, more)),
                joined(v, repeated(variance, more)),
                joined(freedom, repeated(Double.POSITIVE_INFINITY, more)));
    }

    private static double[] repeated(double value, int times) {
        double[] all = new double[times];
        Arrays.fill(all, value);
        return all;
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

    /**
     * What estimated sampling variances take from the weights: Σ (1 - w/Σw)²/f (Welch, Biometrika 38, 1951), f being the
     * degrees of freedom of v + τ² by Satterthwaite, of which only v is estimated. 0 where all are known.
     */
    double doubt(double tau2) {
        double weight = weight(tau2, 1);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double rest = (1 - 1 / ((v[i] + tau2) * weight)) * v[i] / (v[i] + tau2);
            sum += rest * rest / freedom[i];
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
