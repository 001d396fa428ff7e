package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Checkpoint;
import java.io.DataInput;
import java.util.Optional;

/** How a fit that takes long gets along with the platform. */
interface Pace {
    /** Never stops and keeps nothing. */
    Pace UNDISTURBED = new Pace() {
        @Override
        public Optional<DataInput> resume() {
            return Optional.empty();
        }

        @Override
        public void checkpoint(Checkpoint state) {}

        @Override
        public boolean stopped() {
            return false;
        }
    };

    /** What the fit itself wrote into the checkpoint that it is to go on from. */
    Optional<DataInput> resume();

    /** Offers to be taken up again from here. */
    void checkpoint(Checkpoint state);

    /** Whether to return soon. */
    boolean stopped();
}
