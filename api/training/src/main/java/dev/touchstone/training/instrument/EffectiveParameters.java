package dev.touchstone.training.instrument;

import dev.touchstone.training.Ranges;
import dev.touchstone.training.Spectrum;

/**
 * Effective parameters of kernel regression seen as a smoother, which answers at x with weights s(x) on the n training
 * labels (Curth, Jeffares &amp; van der Schaar, <i>A U-turn on double descent</i>, NeurIPS 2023, eq. 4):
 *
 * <pre>p(inputs) = n · mean over inputs of |s(x)|²,   s(x) = (K + λ·I)⁺ · k(x)</pre>
 *
 * <p>No label enters. With a network's tangent kernel it is the network linearised at its parameters. On train inputs
 * and without ridge it is the kernel's rank.
 */
public final class EffectiveParameters {
    /** Eigenvalues below this share of the largest count as zero: kernels come from single precision. */
    private static final double RANK_TOLERANCE = 1e-6;

    private final double[] eigenvalues;
    private final double[] filter;
    private final double[][] vectors;

    private EffectiveParameters(double[] eigenvalues, double[] filter, double[][] vectors) {
        this.eigenvalues = eigenvalues;
        this.filter = filter;
        this.vectors = vectors;
    }

    /**
     * Decomposes the kernel of the training inputs.
     *
     * @param train their kernel, symmetric, n by n; finite
     * @param ridge λ as a share of the kernel's mean eigenvalue, at least 0; with 0 the smoother is the minimum-norm
     *     interpolation
     * @throws IllegalArgumentException if the kernel is not square or the ridge is out of range
     */
    public static EffectiveParameters of(Kernel train, double ridge) {
        int n = train.rows();
        Ranges.within("columns of a kernel of %d rows".formatted(n), train.columns(), n, n);
        Ranges.notNegative("ridge", ridge);
        Spectrum spectrum = Spectrum.of(train.toArray());
        double[] eigenvalues = spectrum.values();
        double added = ridge * trace(train) / n;
        double[] filter = new double[n];
        for (int i = 0; i < n; i++) {
            boolean isZero = eigenvalues[i] <= RANK_TOLERANCE * eigenvalues[0];
            filter[i] = isZero ? 0 : 1 / (eigenvalues[i] + added);
        }
        return new EffectiveParameters(eigenvalues, filter, spectrum.vectors());
    }

    /** Effective parameters on the training inputs: Σ (eigenvalue / (eigenvalue + λ))². */
    public double onTrain() {
        double sum = 0;
        for (int i = 0; i < filter.length; i++) {
            double share = eigenvalues[i] * filter[i];
            sum += share * share;
        }
        return sum;
    }

    /**
     * Effective parameters on some inputs.
     *
     * @param inputs their kernel with the training inputs, [inputs][n]
     * @return at least 0
     * @throws IllegalArgumentException if there are not n columns
     */
    public double on(Kernel inputs) {
        int n = filter.length;
        Ranges.within("columns of the inputs' kernel", inputs.columns(), n, n);
        double sum = 0;
        for (int i = 0; i < inputs.rows(); i++) {
            double[] weights = new double[n];
            for (int j = 0; j < n; j++) {
                Vectors.add(weights, inputs.value(i, j), vectors[j]);
            }
            for (int j = 0; j < n; j++) {
                double weight = weights[j] * filter[j];
                sum += weight * weight;
            }
        }
        return n * sum / inputs.rows();
    }

    private static double trace(Kernel kernel) {
        double trace = 0;
        for (int i = 0; i < kernel.rows(); i++) {
            trace += kernel.value(i, i);
        }
        return trace;
    }
}
