package dev.touchstone.training.optimiser;

/** How parameters follow their gradient. The settings; what moves during training is a {@link Descent}. */
public sealed interface Optimiser permits AdamW, Sgd {
    /**
     * Fresh state for one network.
     *
     * @param parameters how many numbers are trained, at least 1
     */
    Descent start(int parameters);
}
