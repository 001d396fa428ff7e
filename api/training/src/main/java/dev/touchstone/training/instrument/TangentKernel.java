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
    /** The kernels of some examples at some parameters. */
    public static TangentKernel of(Model model, float[] parameters, Examples train, Examples test) {
        return new TangentKernel(
                Kernel.of(model.tangentKernel(parameters, train, train)),
                Kernel.of(model.tangentKernel(parameters, test, train)));
    }
}
