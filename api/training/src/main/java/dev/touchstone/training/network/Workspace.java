package dev.touchstone.training.network;

import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Inputs;
import dev.touchstone.training.data.Pairs;
import org.jspecify.annotations.Nullable;

/**
 * Scratch memory in which a group of networks makes a forward and a backward pass on as many examples each. The
 * networks live outside; a workspace is loaded, used and loaded again.
 *
 * <p>Hidden outputs H are [examples, hidden], outputs and their derivatives D are [classes, examples]. So all three
 * products, W2 · Hᵀ, D · H and Dᵀ · W2, have a long last dimension, which the engine's kernels like: measured, up to
 * twice as fast as with the classes last. Everything between the products is done in Java in blocks that stay in the
 * nearest cache, once per pass.
 */
final class Workspace implements AutoCloseable {
    /** Floats in a block. Half a dozen arrays of this size fit the first-level cache. */
    private static final int BLOCK = 2048;

    private final Layout layout;
    private final Activation activation;
    private final int examples;
    private final int width;
    private final int blockRows;
    private final Matrices matrices = new Matrices();
    private final Matrix hidden;
    private final Matrix lastWeights;
    private final Matrix derivatives;
    private final FirstLayer first;
    private final float[][] lastBiases;
    private final float[][] lastBiasGradients;
    private final float[][] outputs;
    private final float[] sums;
    private final float[] block;
    private @Nullable Product last;
    private @Nullable Product lastGradient;

    Workspace(Layout layout, Activation activation, Inputs like, int examples, int slots) {
        this.layout = layout;
        this.activation = activation;
        this.examples = examples;
        this.width = Matrices.padded(layout.hidden());
        this.blockRows = Math.max(1, BLOCK / width);
        int padded = Matrices.padded(examples);
        this.hidden = matrices.zeros(slots, padded, width);
        this.lastWeights = matrices.zeros(slots, layout.classes(), width);
        this.derivatives = matrices.zeros(slots, layout.classes(), padded);
        this.first = like instanceof Pairs
                ? new PairLayer(layout, slots, blockRows)
                : new DenseLayer(layout, matrices, examples, slots, blockRows);
        this.lastBiases = new float[slots][layout.classes()];
        this.lastBiasGradients = new float[slots][layout.classes()];
        this.outputs = new float[layout.classes()][examples];
        this.sums = new float[blockRows * width];
        this.block = new float[blockRows * width];
    }

    /** Takes a network and what it is shown into a slot. */
    void load(int slot, float[] parameters, Examples shown) {
        first.load(slot, parameters, shown);
        for (int c = 0; c < layout.classes(); c++) {
            lastWeights.write(slot, c, parameters, layout.lastWeights() + c * layout.hidden(), layout.hidden());
        }
        if (layout.biases()) {
            System.arraycopy(parameters, layout.lastBiases(), lastBiases[slot], 0, layout.classes());
        }
    }

    /** Computes the outputs of the first {@code slots} networks. */
    void forward(int slots) {
        release();
        first.forward(slots);
        for (int slot = 0; slot < slots; slot++) {
            for (int from = 0; from < examples; from += blockRows) {
                int count = Math.min(blockRows, examples - from);
                first.sums(slot, from, count, sums);
                activation.apply(sums, block);
                hidden.write(slot, from, block, 0, count * width);
            }
        }
        last = Matrix.multiplyRightTransposed(lastWeights, hidden, slots);
    }

    /** The outputs of one network, [classes][examples]; the next call overwrites them. */
    float[][] outputs(int slot) {
        for (int c = 0; c < layout.classes(); c++) {
            open(last).read(slot, c, outputs[c], 0, examples);
            if (layout.biases()) {
                addConstant(outputs[c], lastBiases[slot][c]);
            }
        }
        return outputs;
    }

    /** Takes the loss's derivatives by one network's outputs, [classes][examples]. */
    void derivatives(int slot, float[][] byOutput) {
        for (int c = 0; c < layout.classes(); c++) {
            derivatives.write(slot, c, byOutput[c], 0, examples);
            if (layout.biases()) {
                lastBiasGradients[slot][c] = Rows.sum(byOutput[c]);
            }
        }
    }

    /** Computes the gradients of the first {@code slots} networks from the derivatives taken in. */
    void backward(int slots) {
        lastGradient = Matrix.multiply(derivatives, hidden, slots);
        try (Product byHidden = Matrix.multiplyLeftTransposed(derivatives, lastWeights, slots)) {
            for (int slot = 0; slot < slots; slot++) {
                for (int from = 0; from < examples; from += blockRows) {
                    int count = Math.min(blockRows, examples - from);
                    byHidden.read(slot, from, block, 0, count * width);
                    first.sums(slot, from, count, sums);
                    activation.chain(sums, block);
                    first.accumulate(slot, from, count, block);
                }
            }
        }
        first.backward(slots);
    }

    /** Writes one network's gradient into a flat array in the order of {@link Layout}. */
    void gradient(int slot, float[] into) {
        first.gradient(slot, into);
        for (int c = 0; c < layout.classes(); c++) {
            open(lastGradient).read(slot, c, into, layout.lastWeights() + c * layout.hidden(), layout.hidden());
        }
        if (layout.biases()) {
            System.arraycopy(lastBiasGradients[slot], 0, into, layout.lastBiases(), layout.classes());
        }
    }

    /** Frees the products of the last pass. */
    void release() {
        first.release();
        if (last != null) {
            last.close();
            last = null;
        }
        if (lastGradient != null) {
            lastGradient.close();
            lastGradient = null;
        }
    }

    @Override
    public void close() {
        release();
        matrices.close();
    }

    private static void addConstant(float[] values, float constant) {
        for (int i = 0; i < values.length; i++) {
            values[i] += constant;
        }
    }

    private static Product open(@Nullable Product product) {
        if (product == null) {
            throw new IllegalStateException("the workspace was asked out of order");
        }
        return product;
    }
}
