package dev.touchstone.api.toolkit;

import java.util.Arrays;

/**
 * Linear regression by Huber's M-estimator (Annals of Statistics 1, 1973): residuals beyond k scales count by their
 * size, not its square. Iteratively reweighted least squares; the scale is the median absolute residual over .6745,
 * found anew in each iteration, as {@code rlm} of Venables &amp; Ripley's MASS does it.
 */
final class HuberRegression {
    /** 95 % efficient where errors are normal. */
    private static final double K = 1.345;

    private static final double NORMAL_MAD = 0.6745;
    private static final int ITERATIONS = 200;
    private static final double CONVERGED = 1e-12;

    /** The scale is held above this share of the spread of y: no forecast is a thousand times sharper than that. */
    private static final double SHARPEST = 1e-3;

    /** And above this share of the size of y, for where all are equal. */
    private static final double ROUNDING = 1e-6;

    private final double[] coefficients;
    private final double scale;
    private final double freedom;
    private final Cholesky information;

    private HuberRegression(double[] coefficients, double scale, double freedom, Cholesky information) {
        this.coefficients = coefficients;
        this.scale = scale;
        this.freedom = freedom;
        this.information = information;
    }

    /**
     * Fits.
     *
     * @param x one row an observation, without the intercept
     * @param y one an observation, finite
     * @param counts how many observations each stands for, above 0
     * @param ridge penalty on squared slopes, in observations; not on the intercept
     */
    static HuberRegression fit(double[][] x, double[] y, double[] counts, double ridge) {
        double[][] rows = Arrays.stream(x).map(LinearPredictor::withIntercept).toArray(double[][]::new);
        double least = leastScale(y, counts);
        double[] weights = counts.clone();
        double[] beta = new double[rows[0].length];
        double scale = least;
        boolean converged = false;
        for (int iteration = 0; iteration < ITERATIONS && !converged; iteration++) {
            double[] weighted = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                weighted[i] = weights[i] * y[i];
            }
            double[] next = LinearPredictor.normalMatrix(rows, weights, ridge)
                    .solve(LinearPredictor.transposed(rows, weighted));
            double[] residuals = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                residuals[i] = Math.abs(y[i] - LinearPredictor.dot(rows[i], next));
            }
            scale = Math.max(least, Weighted.median(residuals, counts) / NORMAL_MAD);
            for (int i = 0; i < y.length; i++) {
                weights[i] = counts[i] * Math.min(1, K * scale / residuals[i]);
            }
            converged = close(beta, next, scale);
            beta = next;
        }
        double total = Arrays.stream(counts).sum();
        double freedom = total / Math.max(1, total - beta.length);
        return new HuberRegression(beta, scale, freedom, LinearPredictor.normalMatrix(rows, weights, ridge));
    }

    double mean(double[] x) {
        return LinearPredictor.dot(coefficients, LinearPredictor.withIntercept(x));
    }

    /**
     * The standard deviation of a new observation: scale · √(1 + x'(X'WX)⁻¹x) · √(n / (n - p)), where n is the sum of
     * counts; n - p is held at 1 or more.
     */
    double sd(double[] x) {
        double[] row = LinearPredictor.withIntercept(x);
        double leverage = LinearPredictor.dot(row, information.solve(row));
        return scale * Math.sqrt((1 + leverage) * freedom);
    }

    /** Intercept, then slopes. */
    double[] coefficients() {
        return coefficients.clone();
    }

    /** The variance of the residuals, corrected for the constants that were fitted. */
    double variance() {
        return scale * scale * freedom;
    }

    /** Robust scale of the residuals, without small-sample correction. */
    double scale() {
        return scale;
    }

    private static double leastScale(double[] y, double[] counts) {
        double middle = Weighted.median(y, counts);
        double[] deviations = Arrays.stream(y).map(v -> Math.abs(v - middle)).toArray();
        double spread = Weighted.median(deviations, counts) / NORMAL_MAD;
        return Math.max(SHARPEST * spread, ROUNDING * Math.max(1, Math.abs(middle)));
    }

    private static boolean close(double[] a, double[] b, double scale) {
        for (int j = 0; j < a.length; j++) {
            if (!(Math.abs(a[j] - b[j]) <= CONVERGED * (scale + Math.abs(b[j])))) {
                return false;
            }
        }
        return true;
    }
}
