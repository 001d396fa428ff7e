package dev.touchstone.training.linear;

import dev.touchstone.training.Ranges;
import dev.touchstone.training.Spectrum;
import java.util.Arrays;

/**
 * Least squares on n examples X [n, p], for any targets Y [n, C] and any {@link Filter}. One eigen-decomposition of the
 * smaller Gram matrix, XXᵀ or XᵀX, serves them all (Hastie, Tibshirani &amp; Friedman, <i>The Elements of Statistical
 * Learning</i>, 2009, 3.4). Directions whose eigenvalue is below the largest by the machine's precision times the
 * larger side of X are left out.
 */
public final class LeastSquares {
    private static final double PRECISION = Math.ulp(1.0);

    private final double[][] inputs;
    private final boolean wide;
    /** Of XᵀX / n, descending; 0 for directions that are left out. */
    private final double[] eigenvalues;
    /** Eigenvectors in columns: of XXᵀ [n, n] if there are more parameters than examples, else of XᵀX [p, p]. */
    private final double[][] eigenvectors;

    private LeastSquares(double[][] inputs, boolean wide, double[] eigenvalues, double[][] eigenvectors) {
        this.inputs = inputs;
        this.wide = wide;
        this.eigenvalues = eigenvalues;
        this.eigenvectors = eigenvectors;
    }

    /**
     * Decomposes.
     *
     * @param inputs [n, p], at least 1 by 1; kept, not to be changed afterwards
     * @throws IllegalArgumentException if there is none, rows differ in length or a number is not finite
     */
    public static LeastSquares of(double[][] inputs) {
        Ranges.atLeast("examples", inputs.length, 1);
        int parameters = Ranges.atLeast("parameters", inputs[0].length, 1);
        for (double[] row : inputs) {
            Ranges.within("parameters", row.length, parameters, parameters);
            if (!Arrays.stream(row).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("an input is not finite; allowed are finite numbers");
            }
        }
        boolean wide = parameters > inputs.length;
        double[][] gram = Matrices.gram(wide ? Matrices.transposed(inputs) : inputs);
        Spectrum spectrum = Spectrum.of(gram);
        double[] eigenvalues = spectrum.values();
        double negligible = Math.max(inputs.length, parameters) * PRECISION * Math.max(eigenvalues[0], 0);
        for (int i = 0; i < eigenvalues.length; i++) {
            eigenvalues[i] = eigenvalues[i] > negligible ? eigenvalues[i] / inputs.length : 0;
        }
        return new LeastSquares(inputs, wide, eigenvalues, spectrum.vectors());
    }

    /** The largest eigenvalue of XᵀX / n. */
    public double largestEigenvalue() {
        return eigenvalues[0];
    }

    /** How many directions there are: min(p, n) unless examples or parameters repeat one another. */
    public int rank() {
        return (int) Arrays.stream(eigenvalues).filter(value -> value > 0).count();
    }

    /**
     * The coefficients B of outputs x · B.
     *
     * @param targets [n, C]
     * @return [p, C]
     */
    public double[][] coefficients(double[][] targets, Filter filter) {
        Ranges.within("targets", targets.length, inputs.length, inputs.length);
        double[][] right = wide ? targets : Matrices.product(Matrices.transposed(inputs), targets);
        double[][] solved = Matrices.product(Matrices.transposed(eigenvectors), right);
        double[] inverse = inverse(filter);
        for (int i = 0; i < solved.length; i++) {
            for (int c = 0; c < solved[i].length; c++) {
                solved[i][c] *= inverse[i];
            }
        }
        double[][] unrotated = Matrices.product(eigenvectors, solved);
        return wide ? Matrices.product(Matrices.transposed(inputs), unrotated) : unrotated;
    }

    /**
     * The rows s(x) that make outputs of targets: output(x) = s(x) · Y.
     *
     * @param shown inputs [m, p]
     * @return [m, n]
     */
    public double[][] smoother(double[][] shown, Filter filter) {
        double[][] rows = Matrices.product(rotated(shown, filter), Matrices.transposed(eigenvectors));
        return wide ? rows : Matrices.product(rows, Matrices.transposed(inputs));
    }

    /**
     * Effective parameters on some inputs: n · mean of ‖s(x)‖² (Curth, Jeffares &amp; van der Schaar, <i>A U-turn on
     * double descent</i>, NeurIPS 2023). On the examples trained on and at least norm this is the rank of X.
     *
     * @param shown inputs [m, p]
     * @return from 0 up
     */
    public double effectiveParameters(double[][] shown, Filter filter) {
        double sum = 0;
        for (double[] row : rotated(shown, filter)) {
            for (int i = 0; i < row.length; i++) {
                sum += row[i] * row[i] * (wide ? 1 : inputs.length * eigenvalues[i]);
            }
        }
        return inputs.length * sum / shown.length;
    }

    /** s(x) in the basis of eigenvectors: those of XXᵀ, or those of XᵀX and then still to be multiplied by Xᵀ. */
    private double[][] rotated(double[][] shown, Filter filter) {
        double[][] basis = wide ? Matrices.product(Matrices.transposed(inputs), eigenvectors) : eigenvectors;
        double[][] rotated = Matrices.product(shown, basis);
        double[] inverse = inverse(filter);
        for (double[] row : rotated) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= inverse[i];
            }
        }
        return rotated;
    }

    private double[] inverse(Filter filter) {
        return Arrays.stream(eigenvalues)
                .map(value -> value > 0 ? filter.inverse(value) / inputs.length : 0)
                .toArray();
    }
}
