package dev.touchstone.training.network;

import dev.touchstone.training.data.Inputs;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Weighted sums of a matrix of inputs: X · W + b forward, Xᵀ · derivatives back. */
final class DenseSums implements WeightedSums {
    private final Layout.Part part;
    private final Layout.@Nullable Part biases;
    private final int width;
    private final int blockRows;
    private final Matrix inputs;
    private final Matrix weights;
    private final Matrix derivatives;
    private final float[][] biasBlocks;
    private final float[][] biasGradients;
    private final float[] row;
    private @Nullable Product sums;
    private @Nullable Product gradient;

    /**
     * Sums of what {@code inputs} holds at the time of each pass.
     *
     * @param part the weights, [fan-in, units]
     * @param biases [units]
     */
    DenseSums(
            Layout.Part part,
            Layout.@Nullable Part biases,
            Matrix inputs,
            Matrices matrices,
            int slots,
            int blockRows) {
        this.part = part;
        this.biases = biases;
        this.width = Matrices.padded(part.columns());
        this.blockRows = blockRows;
        this.inputs = inputs;
        this.weights = matrices.zeros(slots, inputs.columns(), width);
        this.derivatives = matrices.zeros(slots, inputs.rows(), width);
        this.biasBlocks = new float[slots][blockRows * width];
        this.biasGradients = new float[slots][width];
        this.row = new float[width];
    }

    @Override
    public void load(int slot, float[] parameters, Inputs shown) {
        weights.writeRows(slot, 0, parameters, part.offset(), part.rows(), part.columns());
        if (biases != null) {
            for (int i = 0; i < blockRows; i++) {
                System.arraycopy(parameters, biases.offset(), biasBlocks[slot], i * width, biases.columns());
            }
        }
    }

    @Override
    public void forward(int slots) {
        release();
        sums = Matrix.multiply(inputs, weights, slots);
    }

    @Override
    public void sums(int slot, int from, int examples, float[] into) {
        Product.open(sums).read(slot, from, into, 0, examples * width);
        if (biases != null) {
            Rows.add(biasBlocks[slot], into);
        }
    }

    @Override
    public void accumulate(int slot, int from, int examples, float[] block) {
        derivatives.write(slot, from, block, 0, examples * width);
        if (biases != null) {
            if (from == 0) {
                Arrays.fill(biasGradients[slot], 0);
            }
            Rows.addAll(block, examples, row, biasGradients[slot]);
        }
    }

    @Override
    public void backward(int slots) {
        gradient = Matrix.multiplyLeftTransposed(inputs, derivatives, slots);
    }

    /** The loss's derivatives by the inputs, from those by the sums that were accumulated. */
    Product byInputs(int slots) {
        return Matrix.multiplyRightTransposed(derivatives, weights, slots);
    }

    @Override
    public void gradient(int slot, float[] into) {
        Product.open(gradient).readRows(slot, 0, into, part.offset(), part.rows(), part.columns());
        if (biases != null) {
            System.arraycopy(biasGradients[slot], 0, into, biases.offset(), biases.columns());
        }
    }

    @Override
    public void release() {
        if (sums != null) {
            sums.close();
            sums = null;
        }
        if (gradient != null) {
            gradient.close();
            gradient = null;
        }
    }
}
