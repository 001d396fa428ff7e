package dev.touchstone.training.network;

import dev.touchstone.training.data.Inputs;

/**
 * From a layer's inputs to its units' weighted sums, and back to the gradient of its weights and biases, for the
 * networks of one group. A pass goes: {@code load} each slot, {@code forward}, {@code sums} as often as wanted; then
 * {@code accumulate} all examples of each slot in order, {@code backward}, {@code gradient} of each slot.
 *
 * <p>Rows are unit vectors of padded width; entries beyond the true width are 0.
 */
sealed interface WeightedSums permits PairSums, DenseSums {
    /** Takes one network's parameters, and what it is shown, into a slot. */
    void load(int slot, float[] parameters, Inputs shown);

    /** Does what must be done for all slots at once before sums can be read. */
    void forward(int slots);

    /**
     * The weighted sums of some examples.
     *
     * @param from the first example
     * @param examples how many
     * @param into receives a row per example
     */
    void sums(int slot, int from, int examples, float[] into);

    /** Takes the loss's derivatives by the sums of some examples; same shape as in {@link #sums}. */
    void accumulate(int slot, int from, int examples, float[] derivatives);

    /** Does what must be done for all slots at once before gradients can be read. */
    void backward(int slots);

    /** Writes the gradient of the weights, and of the biases where there are any, to their places in a flat array. */
    void gradient(int slot, float[] into);

    /** Frees what the pass holds; the layer can be loaded again. */
    void release();
}
