package dev.touchstone.phenomena.doubledescent;

import java.io.IOException;
import java.util.Optional;

/** Models of a cohort's trials along an axis: one for each trial at each position. */
interface ModelFamily {
    /** Where models are fitted, growing. */
    long[] positions();

    /** What a position is divided by to tell where a peak lies, for instance n · C. */
    double unit();

    /** The test error of the best constant, which knows nothing of the inputs. */
    double constantError();

    /** At which of the positions the peak's place is asked. */
    int early();

    /**
     * Fits the models at one position. They depend on no other position.
     *
     * @param index of the position
     * @param pace tells when to stop, and takes checkpoints
     * @return empty if it was stopped before the end
     * @throws IOException if the checkpoint to go on from cannot be read
     */
    Optional<Fit> fit(int index, Pace pace) throws IOException;
}
