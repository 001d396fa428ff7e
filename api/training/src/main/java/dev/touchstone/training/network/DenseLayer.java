package dev.touchstone.training.network;

import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The first layer on inputs given by coordinates: X · W1 + b1 forward, Xᵀ · derivatives back. */
final class DenseLayer implements FirstLayer {
    private final Layout layout;
    private final int width;
    private final int blockRows;
    private final Matrix inputs;
    private final Matrix weights;
    private final Matrix derivatives;
    private final float[] coordinates;
    private final float[][] biasBlocks;
    private final float[][] biasGradients;
    private final float[] row;
    private @Nullable Product sums;
    private @Nullable Product gradient;

    DenseLayer(Layout layout, Matrices matrices, int examples, int slots, int blockRows) {
        this.layout = layout;
        this.width = Matrices.padded(layout.hidden());
        this.blockRows = blockRows;
        this.inputs = matrices.zeros(slots, Matrices.padded(examples), layout.inputs());
        this.weights = matrices.zeros(slots, layout.inputs(), width);
        this.derivatives = matrices.zeros(slots, Matrices.padded(examples), width);
        this.coordinates = new float[examples * layout.inputs()];
        this.biasBlocks = new float[slots][blockRows * width];
        this.biasGradients = new float[slots][width];
        this.row = new float[width];
    }

    @Override
    public void load(int slot, float[] parameters, Examples examples) {
        Dense shown = (Dense) examples.inputs();
        shown.copy(0, shown.count(), coordinates);
        inputs.write(slot, 0, coordinates, 0, coordinates.length);
        for (int i = 0; i < layout.inputs(); i++) {
            weights.write(slot, i, parameters, layout.firstWeights() + i * layout.hidden(), layout.hidden());
        }
        if (layout.biases()) {
            for (int i = 0; i < blockRows; i++) {
                System.arraycopy(parameters, layout.firstBiases(), biasBlocks[slot], i * width, layout.hidden());
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
        open(sums).read(slot, from, into, 0, examples * width);
        if (layout.biases()) {
            Rows.add(biasBlocks[slot], into);
        }
    }

    @Override
    public void accumulate(int slot, int from, int examples, float[] block) {
        derivatives.write(slot, from, block, 0, examples * width);
        if (layout.biases()) {
            if (from == 0) {
                Arrays.fill(biasGradients[slot], 0);
            }
            for (int i = 0; i < examples; i++) {
                System.arraycopy(block, i * width, row, 0, width);
                Rows.add(row, biasGradients[slot]);
            }
        }
    }

    @Override
    public void backward(int slots) {
        gradient = Matrix.multiplyLeftTransposed(inputs, derivatives, slots);
    }

    @Override
    public void gradient(int slot, float[] into) {
        for (int i = 0; i < layout.inputs(); i++) {
            open(gradient).read(slot, i, into, layout.firstWeights() + i * layout.hidden(), layout.hidden());
        }
        if (layout.biases()) {
            System.arraycopy(biasGradients[slot], 0, into, layout.firstBiases(), layout.hidden());
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

    private static Product open(@Nullable Product product) {
        if (product == null) {
            throw new IllegalStateException("the layer was asked out of order");
        }
        return product;
    }
}
