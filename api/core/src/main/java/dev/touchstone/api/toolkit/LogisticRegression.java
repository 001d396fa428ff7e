package dev.touchstone.api.toolkit;

import java.util.Arrays;

/**
 * Logistic regression with a ridge on the slopes (le Cessie &amp; van Houwelingen, Applied Statistics 41, 1992), by
 * Newton's method. The penalised likelihood is concave; a step that overshoots is halved.
 */
final class LogisticRegression {
    private static final int ITERATIONS = 100;
    private static final int HALVINGS = 40;
    private static final double CONVERGED = 1e-12;

    private final double[] coefficients;
    private final double logLikelihood;

    private LogisticRegression(double[] coefficients, double logLikelihood) {
        this.coefficients = coefficients;
        this.logLikelihood = logLikelihood;
    }

    /**
     * Fits.
     *
     * @param x one row an observation, without the intercept
     * @param y 1 where it happened, else 0; both must occur, or the intercept runs off
     * @param counts how many observations each stands for, above 0
     * @param ridge the log-likelihood is less ridge / 2 times the sum of squared slopes
     */
    static LogisticRegression fit(double[][] x, double[] y, double[] counts, double ridge) {
        double[][] rows = Arrays.stream(x).map(LinearPredictor::withIntercept).toArray(double[][]::new);
        double[] beta = new double[rows[0].length];
        double best = likelihood(rows, y, counts, ridge, beta);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] step = step(rows, y, counts, ridge, beta);
            double size = 1;
            double[] next = moved(beta, step, size);
            double reached = likelihood(rows, y, counts, ridge, next);
            for (int halving = 0; halving < HALVINGS && reached < best; halving++) {
                size /= 2;
                next = moved(beta, step, size);
                reached = likelihood(rows, y, counts, ridge, next);
            }
            if (!(reached > best)) {
                break;
            }
            boolean converged = reached - best <= CONVERGED * Math.abs(best);
            beta = next;
            best = reached;
            if (converged) {
                break;
            }
        }
        return new LogisticRegression(beta, likelihood(rows, y, counts, 0, beta));
    }

    double probability(double[] x) {
        return logistic(LinearPredictor.dot(coefficients, LinearPredictor.withIntercept(x)));
    }

    /** Intercept, then slopes, in logits. */
    double[] coefficients() {
        return coefficients.clone();
    }

    /** Of what it was fitted to, without the penalty; at most 0. */
    double logLikelihood() {
        return logLikelihood;
    }

    private static double[] step(double[][] rows, double[] y, double[] counts, double ridge, double[] beta) {
        double[] misfits = new double[y.length];
        double[] weights = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double p = logistic(LinearPredictor.dot(rows[i], beta));
            misfits[i] = counts[i] * (y[i] - p);
            weights[i] = counts[i] * p * (1 - p);
        }
        double[] gradient = LinearPredictor.transposed(rows, misfits);
        for (int j = 1; j < beta.length; j++) {
            gradient[j] -= ridge * beta[j];
        }
        return LinearPredictor.normalMatrix(rows, weights, ridge).solve(gradient);
    }

    private static double likelihood(double[][] rows, double[] y, double[] counts, double ridge, double[] beta) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double logit = LinearPredictor.dot(rows[i], beta);
            double wrong = y[i] > 0 ? -logit : logit;
            sum -= counts[i] * (Math.max(0, wrong) + Math.log1p(Math.exp(-Math.abs(wrong))));
        }
        for (int j = 1; j < beta.length; j++) {
            sum -= ridge / 2 * beta[j] * beta[j];
        }
        return sum;
    }

    private static double[] moved(double[] beta, double[] step, double size) {
        double[] next = beta.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += size * step[j];
        }
        return next;
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
