package dev.touchstone.training.network;

import dev.touchstone.training.Ranges;

/**
 * How many training examples a step looks at.
 *
 * @param size examples per step; 0 stands for all of them
 */
public record Batching(int size) {
    /** All examples in every step. */
    public static final Batching FULL = new Batching(0);

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Batching {
        Ranges.atLeast("size", size, 0);
    }

    /**
     * Minibatches: each epoch goes through a fresh permutation, drawn from the trial's own stream, and leaves out the
     * rest that does not fill a batch.
     *
     * @param size at least 1 and at most the number of training examples
     */
    public static Batching of(int size) {
        return new Batching(Ranges.atLeast("size", size, 1));
    }

    /** Examples per step among {@code examples}. */
    int sizeAmong(int examples) {
        return size == 0 ? examples : Ranges.within("batch size", size, 1, examples);
    }
}
