package dev.touchstone.training.network;

/**
 * A hidden layer of a group of networks. Its outputs are a matrix, [examples, units]; everything between two products
 * is done in Java in blocks that stay in the nearest cache, once per pass.
 */
final class HiddenLayer {
    /** Floats in a block. Half a dozen arrays of this size fit the first-level cache. */
    private static final int BLOCK = 2048;

    private final WeightedSums sums;
    private final Activation activation;
    private final Matrix outputs;
    private final int examples;
    private final int blockRows;
    private final int width;
    private final float[] seen;
    private final float[] block;

    /** A layer on top of {@code sums}; these must have been made with {@link #blockRows} of the same units. */
    HiddenLayer(WeightedSums sums, Activation activation, Matrices matrices, int examples, int units, int slots) {
        this.sums = sums;
        this.activation = activation;
        this.examples = examples;
        this.width = Matrices.padded(units);
        this.blockRows = blockRows(units);
        this.outputs = matrices.zeros(slots, Matrices.padded(examples), width);
        this.seen = new float[blockRows * width];
        this.block = new float[blockRows * width];
    }

    /** How many examples make a block. */
    static int blockRows(int units) {
        return Math.max(1, BLOCK / Matrices.padded(units));
    }

    WeightedSums sums() {
        return sums;
    }

    /** The outputs of the last forward pass. */
    Matrix outputs() {
        return outputs;
    }

    /** From the inputs to the outputs. */
    void forward(int slots) {
        sums.forward(slots);
        for (int slot = 0; slot < slots; slot++) {
            for (int from = 0; from < examples; from += blockRows) {
                int count = Math.min(blockRows, examples - from);
                sums.sums(slot, from, count, seen);
                activation.apply(seen, block);
                outputs.write(slot, from, block, 0, count * width);
            }
        }
    }

    /** From the loss's derivatives by the outputs to the gradients. */
    void backward(Stack byOutputs, int slots) {
        for (int slot = 0; slot < slots; slot++) {
            for (int from = 0; from < examples; from += blockRows) {
                int count = Math.min(blockRows, examples - from);
                byOutputs.read(slot, from, block, 0, count * width);
                if (activation.chainsSums()) {
                    sums.sums(slot, from, count, seen);
                } else {
                    outputs.read(slot, from, seen, 0, count * width);
                }
                activation.chain(seen, block);
                sums.accumulate(slot, from, count, block);
            }
        }
        sums.backward(slots);
    }

    /**
     * The loss's derivatives by the inputs, after {@link #backward}.
     *
     * @throws IllegalStateException if the inputs are pairs of symbols
     */
    Product byInputs(int slots) {
        if (sums instanceof DenseSums dense) {
            return dense.byInputs(slots);
        }
        throw new IllegalStateException("pairs of symbols have no derivatives");
    }
}
