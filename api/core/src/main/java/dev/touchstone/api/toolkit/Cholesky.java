package dev.touchstone.api.toolkit;

/** The factor of a small symmetric positive definite matrix, A = L L' (Golub &amp; Van Loan, section 4.2). */
final class Cholesky {
    /** A pivot below this share of its diagonal entry is rounding; it is lifted, which is a tiny ridge there. */
    private static final double ROUNDING = 1e-12;

    private final double[][] lower;

    /** @param matrix its lower triangle is read */
    Cholesky(double[][] matrix) {
        int n = matrix.length;
        lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j
                        ? Math.sqrt(Math.max(rest, Math.max(ROUNDING * matrix[i][i], Double.MIN_NORMAL)))
                        : rest / lower[j][j];
            }
        }
    }

    /** A⁻¹ b. */
    double[] solve(double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
