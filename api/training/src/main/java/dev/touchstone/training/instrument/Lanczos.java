package dev.touchstone.training.instrument;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * The largest eigenvalue of a symmetric matrix known by its products (Lanczos 1950), with full reorthogonalisation
 * (Golub &amp; Van Loan, <i>Matrix Computations</i>, 4th ed., 10.3). After k products the largest eigenvalue θ of a k by
 * k tridiagonal matrix, with unit eigenvector s, has the residual |A·x - θ·x| = β·|s_k|.
 */
final class Lanczos {
    /** Below this share of the largest eigenvalue what is left of a new direction is rounding. */
    private static final double EXHAUSTED = 1e-12;

    private final LinearOperator matrix;
    private final double tolerance;
    private final int mostProducts;
    private final List<double[]> basis = new ArrayList<>();
    private final double[] diagonal;
    private final double[] beside;

    private Lanczos(LinearOperator matrix, double tolerance, int mostProducts) {
        this.matrix = matrix;
        this.tolerance = tolerance;
        this.mostProducts = Math.min(mostProducts, matrix.size());
        this.diagonal = new double[this.mostProducts];
        this.beside = new double[this.mostProducts];
    }

    /**
     * Iterates until the residual is small enough.
     *
     * @param start a direction, not zero
     * @param tolerance on the residual, as a share of the eigenvalue's magnitude
     * @param mostProducts at least 1; it stops then anyway
     */
    static Sharpness largest(LinearOperator matrix, double[] start, double tolerance, int mostProducts) {
        return new Lanczos(matrix, tolerance, mostProducts).iterate(start);
    }

    private Sharpness iterate(double[] start) {
        double[] direction = start.clone();
        Vectors.scale(direction, 1 / Vectors.norm(direction));
        while (true) {
            int k = basis.size();
            basis.add(direction);
            double[] next = matrix.apply(direction);
            diagonal[k] = Vectors.dot(direction, next);
            orthogonalise(next);
            beside[k] = Vectors.norm(next);
            if (!Double.isFinite(diagonal[k]) || !Double.isFinite(beside[k])) {
                return new Sharpness(Double.NaN, Double.NaN, k + 1);
            }
            Sharpness found = ritz(k + 1);
            if (found.residual() <= tolerance * Math.abs(found.value()) || k + 1 == mostProducts) {
                return found;
            }
            direction = next;
            Vectors.scale(direction, 1 / beside[k]);
        }
    }

    // Twice is enough (Kahan; Parlett, The Symmetric Eigenvalue Problem, 6.9).
    private void orthogonalise(double[] vector) {
        for (int pass = 0; pass < 2; pass++) {
            for (double[] earlier : basis) {
                Vectors.add(vector, -Vectors.dot(vector, earlier), earlier);
            }
        }
    }

    private Sharpness ritz(int k) {
        double[] main = new double[k];
        double[] secondary = new double[k - 1];
        System.arraycopy(diagonal, 0, main, 0, k);
        System.arraycopy(beside, 0, secondary, 0, k - 1);
        EigenDecompositionSymmetric small = new EigenDecompositionSymmetric(main, secondary);
        double value = small.getEigenvalue(0);
        double residual = beside[k - 1] * Math.abs(small.getEigenvector(0).getEntry(k - 1));
        return new Sharpness(value, residual < EXHAUSTED * Math.abs(value) ? 0 : residual, k);
    }
}
