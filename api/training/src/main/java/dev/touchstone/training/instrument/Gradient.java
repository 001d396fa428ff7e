package dev.touchstone.training.instrument;

/** The gradient of a loss, as a function of the parameters. */
@FunctionalInterface
public interface Gradient {
    /**
     * The derivative of the loss by each parameter.
     *
     * @param parameters where; not changed
     * @return as many numbers; the caller's own
     */
    float[] at(float[] parameters);
}
