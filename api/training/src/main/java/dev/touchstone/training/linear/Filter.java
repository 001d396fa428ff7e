package dev.touchstone.training.linear;

import dev.touchstone.training.Ranges;

/**
 * How much of the inverse of an eigenvalue a way of fitting uses: least norm all of it, ridge and early stopping less
 * of it where the eigenvalue is small (Lo Gerfo et al., <i>Spectral algorithms for supervised learning</i>, 2008).
 * Eigenvalues are those of XᵀX / n.
 */
@FunctionalInterface
public interface Filter {
    /**
     * What stands for 1 / eigenvalue.
     *
     * @param eigenvalue above 0
     */
    double inverse(double eigenvalue);

    /** The solution of least norm. */
    static Filter minimumNorm() {
        return eigenvalue -> 1 / eigenvalue;
    }

    /**
     * The minimum of the mean squared error plus penalty · ‖coefficients‖².
     *
     * @param penalty 0 or more; 0 is {@link #minimumNorm()}
     */
    static Filter ridge(double penalty) {
        Ranges.notNegative("penalty", penalty);
        return eigenvalue -> 1 / (eigenvalue + penalty);
    }

    /**
     * Gradient descent from 0 on half the mean squared error, after some steps: (1 - (1 - rate · λ)^steps) / λ.
     *
     * @param rate the learning rate, above 0; it must lie below 1 / the largest eigenvalue
     * @param steps 0 or more
     */
    static Filter descent(double rate, long steps) {
        Ranges.positive("rate", rate);
        return eigenvalue -> -StrictMath.expm1((double) steps * StrictMath.log1p(-rate * eigenvalue)) / eigenvalue;
    }
}
