package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.training.network.Member;
import dev.touchstone.training.network.Networks;
import dev.touchstone.training.network.Recipe;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The networks of a cohort while they train at one width, to the last step or until each stops early. */
final class Training implements AutoCloseable {
    private static final int LOOK_EVERY = 25;
    private static final int CHECKPOINT_EVERY = 100;

    private final Networks networks;
    private final int steps;
    private final @Nullable EarlyStopping stopping;

    /**
     * Networks at their first step.
     *
     * @param steps to take at most
     * @param stopsEarly whether each network stops when its loss on its member's test examples has long been falling no
     *     more; what counts then are its parameters where that loss was lowest
     */
    Training(Recipe recipe, List<Member> members, int steps, boolean stopsEarly) {
        this.networks = Networks.of(recipe, members);
        this.steps = steps;
        this.stopping = stopsEarly ? new EarlyStopping(members.size()) : null;
    }

    /**
     * Trains.
     *
     * @return the parameters of all members; empty if it was stopped before the end
     */
    Optional<List<float[]>> finish(Pace pace) throws IOException {
        Optional<DataInput> saved = pace.resume();
        if (saved.isPresent()) {
            read(saved.get());
        }
        while (networks.steps() < steps && networks.size() > 0) {
            networks.step();
            if (stopping != null && networks.steps() % LOOK_EVERY == 0) {
                stopping.look(networks);
            }
            if (networks.steps() % CHECKPOINT_EVERY == 0) {
                pace.checkpoint(this::write);
                if (pace.stopped()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(
                stopping != null
                        ? stopping.best()
                        : IntStream.range(0, networks.size())
                                .mapToObj(networks::parameters)
                                .toList());
    }

    @Override
    public void close() {
        networks.close();
    }

    private void write(DataOutput out) throws IOException {
        networks.save(out);
        if (stopping != null) {
            stopping.write(out);
        }
    }

    private void read(DataInput in) throws IOException {
        networks.restore(in);
        if (stopping != null) {
            stopping.read(in);
        }
    }
}
