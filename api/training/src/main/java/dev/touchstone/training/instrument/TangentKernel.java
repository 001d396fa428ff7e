package dev.touchstone.training.instrument;

import dev.touchstone.training.data.Examples;
import dev.touchstone.training.network.Model;

/**
 * A network's tangent kernel at its present parameters (Jacot, Gabriel &amp; Hongler, NeurIPS 2018), averaged over its
 * outputs f_c:
 *
 * <pre>K(x, z) = 1/C · Σ_c ∇f_c(x) · ∇f_c(z)</pre>
 *
 * @param train of train inputs with train inputs, [train][train]
 * @param test of test inputs with train inputs, [test][train]
 */
public record TangentKernel(Kernel train, Kernel test) {
    /** Differentiates every output at every example; cost grows with examples · outputs · parameters · train examples. */
    public static TangentKernel of(Model model, float[] parameters, Examples train, Examples test) {
        int outputs = train.classes();
        Gram among = new Gram(train.count(), train.count());
        Gram across = new Gram(test.count(), train.count());
        for (int output = 0; output < outputs; output++) {
            float[][] atTrain = model.jacobian(parameters, train, output);
            among.add(atTrain, atTrain, 1.0 / outputs);
            across.add(model.jacobian(parameters, test, output), atTrain, 1.0 / outputs);
        }
        return new TangentKernel(among.kernel(), across.kernel());
    }
}
