package dev.touchstone.training.optimiser;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The optimiser of one network while it trains: holds the moments. For one thread at a time. */
public interface Descent {
    /**
     * One step, in place.
     *
     * @param parameters the network's numbers; changed
     * @param gradient the loss's derivative by each of them; left as it is
     */
    void step(float[] parameters, float[] gradient);

    /** Writes the moments and the number of steps. */
    void save(DataOutput out) throws IOException;

    /**
     * Takes the state that {@link #save} wrote for as many parameters and the same kind of optimiser.
     *
     * @throws IllegalArgumentException if it was written for another number of parameters
     */
    void restore(DataInput in) throws IOException;
}
