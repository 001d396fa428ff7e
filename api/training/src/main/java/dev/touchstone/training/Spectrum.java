package dev.touchstone.training;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix without negative eigenvalues, such as a kernel's or a Gram matrix.
 *
 * <p>The QL iteration of {@link EigenDecompositionSymmetric} gives up on some kernels of low rank whose examples repeat.
 * Where it does, singular values take its place: for these matrices they are the eigenvalues.
 *
 * @param values eigenvalues, largest first; rounding may leave the smallest below 0
 * @param vectors [row][i] of eigenvector i, orthonormal
 */
@SuppressWarnings("ArrayRecordComponent") // read on the spot, never compared
public record Spectrum(double[] values, double[][] vectors) {
    /**
     * The spectrum of a matrix.
     *
     * @param matrix symmetric, finite, at least one row; overwritten at will
     */
    public static Spectrum of(double[][] matrix) {
        Array2DRowRealMatrix wrapped = new Array2DRowRealMatrix(matrix, false);
        try {
            EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(wrapped);
            return new Spectrum(eigen.getEigenvalues(), eigen.getV().getData());
        } catch (MathIllegalStateException e) {
            SingularValueDecomposition singular = new SingularValueDecomposition(wrapped);
            return new Spectrum(singular.getSingularValues(), singular.getU().getData());
        }
    }
}
