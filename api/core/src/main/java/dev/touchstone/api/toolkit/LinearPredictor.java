package dev.touchstone.api.toolkit;

/** The arithmetic of a linear predictor with an intercept, b0 + b1 x1 + … , that both regressions share. */
final class LinearPredictor {
    private LinearPredictor() {}

    /** The covariates with a 1 for the intercept before them. */
    static double[] withIntercept(double[] x) {
        double[] row = new double[x.length + 1];
        row[0] = 1;
        System.arraycopy(x, 0, row, 1, x.length);
        return row;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    /** X' W X, plus the ridge on the diagonal of all but the intercept. */
    static Cholesky normalMatrix(double[][] rows, double[] weights, double ridge) {
        int p = rows[0].length;
        double[][] matrix = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k <= j; k++) {
                for (int i = 0; i < rows.length; i++) {
                    matrix[j][k] += weights[i] * rows[i][j] * rows[i][k];
                }
            }
            matrix[j][j] += j == 0 ? 0 : ridge;
        }
        return new Cholesky(matrix);
    }

    /** X' v. */
    static double[] transposed(double[][] rows, double[] v) {
        double[] sum = new double[rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += rows[i][j] * v[i];
            }
        }
        return sum;
    }
}
