package dev.touchstone.training.instrument;

import dev.touchstone.training.Ranges;
import java.util.function.ToDoubleFunction;

/**
 * The linear mode connectivity barrier between two networks of one architecture (Frankle, Dziugaite, Roy &amp; Carbin,
 * ICML 2020; against the line between the ends as in Entezari, Sedghi, Saukh &amp; Neyshabur, ICLR 2022):
 *
 * <pre>max over α in [0, 1] of E((1-α)·a + α·b) - (1-α)·E(a) - α·E(b)</pre>
 */
public final class Barrier {
    private Barrier() {}

    /**
     * The barrier on an even grid; 0 or more, as the ends belong to it.
     *
     * @param error E of parameters: an error rate or a loss, on train or on test examples
     * @param a parameters of one network
     * @param b parameters of the other
     * @param inner grid points strictly between the ends, at least 1
     * @return in the error's unit; NaN where the error is
     * @throws IllegalArgumentException if the parameters differ in number or there is no inner point
     */
    public static double between(ToDoubleFunction<float[]> error, float[] a, float[] b, int inner) {
        Ranges.atLeast("inner", inner, 1);
        Ranges.within("number of parameters of the other network", b.length, a.length, a.length);
        double atA = error.applyAsDouble(a.clone());
        double atB = error.applyAsDouble(b.clone());
        double highest = 0;
        for (int point = 1; point <= inner; point++) {
            double share = point / (inner + 1.0);
            double line = (1 - share) * atA + share * atB;
            highest = Math.max(highest, error.applyAsDouble(mixed(a, b, share)) - line);
        }
        return highest;
    }

    private static float[] mixed(float[] a, float[] b, double share) {
        float[] mixed = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            mixed[i] = (float) ((1 - share) * a[i] + share * b[i]);
        }
        return mixed;
    }
}
