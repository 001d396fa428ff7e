package dev.touchstone.training.network;

import org.jspecify.annotations.Nullable;

/**
 * The last layer of a group of networks: outputs = W · Hᵀ + b.
 *
 * <p>H is [examples, units], outputs and their derivatives D are [classes, examples]. So all three products, W · Hᵀ,
 * D · H and Dᵀ · W, have a long last dimension, which the engine's kernels like: measured, up to twice as fast as with
 * the classes last.
 */
final class OutputLayer {
    private final Layout.Part part;
    private final Layout.@Nullable Part biases;
    private final int examples;
    private final Matrix inputs;
    private final Matrix weights;
    private final Matrix derivatives;
    private final float[][] constants;
    private final float[][] biasGradients;
    private final float[][] outputs;
    private @Nullable Product products;
    private @Nullable Product gradient;

    /**
     * A layer on top of what {@code inputs} holds at the time of each pass.
     *
     * @param part the weights, [classes, units]
     * @param biases [classes]
     */
    OutputLayer(
            Layout.Part part, Layout.@Nullable Part biases, Matrix inputs, Matrices matrices, int examples, int slots) {
        this.part = part;
        this.biases = biases;
        this.examples = examples;
        this.inputs = inputs;
        this.weights = matrices.zeros(slots, part.rows(), inputs.columns());
        this.derivatives = matrices.zeros(slots, part.rows(), inputs.rows());
        this.constants = new float[slots][part.rows()];
        this.biasGradients = new float[slots][part.rows()];
        this.outputs = new float[part.rows()][examples];
    }

    Matrix inputs() {
        return inputs;
    }

    void load(int slot, float[] parameters) {
        weights.writeRows(slot, 0, parameters, part.offset(), part.rows(), part.columns());
        if (biases != null) {
            System.arraycopy(parameters, biases.offset(), constants[slot], 0, biases.columns());
        }
    }

    void forward(int slots) {
        products = Matrix.multiplyRightTransposed(weights, inputs, slots);
    }

    /** The outputs of one network, [classes][examples]; the next call overwrites them. */
    float[][] outputs(int slot) {
        for (int c = 0; c < outputs.length; c++) {
            Product.open(products).read(slot, c, outputs[c], 0, examples);
            if (biases != null) {
                Rows.addConstant(constants[slot][c], outputs[c]);
            }
        }
        return outputs;
    }

    /** Takes the loss's derivatives by one network's outputs, [classes][examples]. */
    void derivatives(int slot, float[][] byOutput) {
        for (int c = 0; c < byOutput.length; c++) {
            derivatives.write(slot, c, byOutput[c], 0, examples);
            if (biases != null) {
                biasGradients[slot][c] = Rows.sum(byOutput[c]);
            }
        }
    }

    void backward(int slots) {
        gradient = Matrix.multiply(derivatives, inputs, slots);
    }

    /** The loss's derivatives by the inputs. */
    Product byInputs(int slots) {
        return Matrix.multiplyLeftTransposed(derivatives, weights, slots);
    }

    void gradient(int slot, float[] into) {
        Product.open(gradient).readRows(slot, 0, into, part.offset(), part.rows(), part.columns());
        if (biases != null) {
            System.arraycopy(biasGradients[slot], 0, into, biases.offset(), biases.columns());
        }
    }

    void release() {
        if (products != null) {
            products.close();
            products = null;
        }
        if (gradient != null) {
            gradient.close();
            gradient = null;
        }
    }
}
