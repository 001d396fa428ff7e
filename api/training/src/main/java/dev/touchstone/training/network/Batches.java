package dev.touchstone.training.network;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.data.Examples;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

/** One network's endless sequence of minibatches, drawn from its own stream. */
final class Batches {
    private final Examples all;
    private final int size;
    private final SplittableRandom random;
    private int[] order = new int[0];
    private int next;
    private long epochs;

    /**
     * Batches of {@code size} examples.
     *
     * @param size from 1 to the number of examples; with that number each batch is all of them, in their own order
     */
    Batches(Examples all, int size, String stream) {
        this.all = all;
        this.size = size;
        this.random = Streams.of(stream, "batches");
    }

    /** The next batch. */
    Examples next() {
        if (size == all.count()) {
            return all;
        }
        if (next + size > order.length) {
            shuffle();
        }
        Examples batch = all.select(Arrays.copyOfRange(order, next, next + size));
        next += size;
        return batch;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(epochs);
        out.writeInt(next);
    }

    /** Goes to a saved place; only from the start. A stream has no other way there than through all it drew. */
    void restore(DataInput in) throws IOException {
        long drawn = in.readLong();
        int place = in.readInt();
        while (epochs < drawn) {
            shuffle();
        }
        next = place;
    }

    private void shuffle() {
        order = Draws.permutation(random, all.count());
        next = 0;
        epochs++;
    }
}
