package dev.touchstone.training.instrument;

import dev.touchstone.training.Ranges;
import dev.touchstone.training.data.Examples;

/**
 * How alike two kernels on the same examples are, after centring:
 *
 * <pre>A(K, L) = Σ Kc∘Lc / sqrt(Σ Kc∘Kc · Σ Lc∘Lc),   Kc = (I - 1/n)·K·(I - 1/n)</pre>
 *
 * <p>From 0 to 1 for positive semi-definite kernels; 1 where one is a multiple of the other. With linear kernels of
 * hidden units it is centred kernel alignment, CKA (Kornblith, Norouzi, Lee &amp; Hinton, ICML 2019), and does not
 * change when units are rotated, permuted or scaled together. Against the labels it is kernel-target alignment (Cortes,
 * Mohri &amp; Rostamizadeh, JMLR 2012), which grows from the lazy to the rich regime (Kumar, Bordelon, Gershman &amp;
 * Pehlevan 2024).
 */
public final class Alignment {
    private Alignment() {}

    /**
     * Centred alignment.
     *
     * @param k a symmetric kernel of n examples, at least 2
     * @param l another of the same examples
     * @return NaN where a kernel is constant or not finite
     * @throws IllegalArgumentException if the kernels are not square and of one size
     */
    public static double between(Kernel k, Kernel l) {
        double[][] a = centred(k);
        double[][] b = centred(l);
        Ranges.within("size of the second kernel", b.length, a.length, a.length);
        return inner(a, b) / Math.sqrt(inner(a, a) * inner(b, b));
    }

    /**
     * Kernel-target alignment: with the kernel that is 1 for two examples of one class and 0 else.
     *
     * @param kernel a symmetric kernel of these examples, in their order
     * @param examples that it was computed on
     * @return NaN where all examples are of one class
     */
    public static double withLabels(Kernel kernel, Examples examples) {
        double[][] same = new double[examples.count()][examples.count()];
        for (int i = 0; i < same.length; i++) {
            for (int j = 0; j < same.length; j++) {
                same[i][j] = examples.label(i) == examples.label(j) ? 1 : 0;
            }
        }
        return between(kernel, Kernel.of(same));
    }

    private static double[][] centred(Kernel kernel) {
        int n = kernel.rows();
        Ranges.within("columns of a kernel of %d rows".formatted(n), kernel.columns(), n, n);
        double[][] values = kernel.toArray();
        double[] means = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            for (double value : values[i]) {
                means[i] += value / n;
            }
            total += means[i] / n;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i][j] += total - means[i] - means[j];
            }
        }
        return values;
    }

    private static double inner(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += a[i][j] * b[i][j];
            }
        }
        return sum;
    }
}
