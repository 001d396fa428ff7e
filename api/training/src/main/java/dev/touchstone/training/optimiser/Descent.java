package dev.touchstone.training.optimiser;

/** The optimiser of one network while it trains: holds the moments. For one thread at a time. */
public interface Descent {
    /**
     * One step, in place.
     *
     * @param parameters the network's numbers; changed
     * @param gradient the loss's derivative by each of them; left as it is
     */
    void step(float[] parameters, float[] gradient);
}
