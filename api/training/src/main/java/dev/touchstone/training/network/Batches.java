package dev.touchstone.training.network;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.data.Examples;
import java.util.Arrays;
import java.util.SplittableRandom;

/** One trial's endless sequence of minibatches, drawn from its own stream. */
final class Batches {
    private final Examples all;
    private final int size;
    private final SplittableRandom random;
    private int[] order = new int[0];
    private int next;

    /**
     * Batches of {@code size} examples.
     *
     * @param size from 1 to the number of examples; with that number each batch is all of them, in their own order
     */
    Batches(Examples all, int size, String trial) {
        this.all = all;
        this.size = size;
        this.random = Streams.of(trial, "batches");
    }

    /** The next batch. */
    Examples next() {
        if (size == all.count()) {
            return all;
        }
        if (next + size > order.length) {
            order = Draws.permutation(random, all.count());
            next = 0;
        }
        Examples batch = all.select(Arrays.copyOfRange(order, next, next + size));
        next += size;
        return batch;
    }
}
