package dev.touchstone.api;

import java.io.DataOutput;
import java.io.IOException;

/**
 * The state of a cohort between two measurements, from which it goes on as if it had never stopped: weights, the
 * optimiser's moments, places in random streams, and what the phenomenon has noted of each trial.
 */
@FunctionalInterface
public interface Checkpoint {
    /**
     * Writes the state of now, for {@link Recorder#resume()} to give back.
     *
     * @throws IOException only what {@code out} throws
     */
    void write(DataOutput out) throws IOException;
}
