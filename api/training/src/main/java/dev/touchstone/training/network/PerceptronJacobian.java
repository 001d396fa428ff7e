package dev.touchstone.training.network;

import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Inputs;
import dev.touchstone.training.data.Pairs;
import java.util.Arrays;

/**
 * Derivatives of one output of a perceptron by its parameters, an example at a time: the outer products of what each
 * layer sees and the output's derivatives by the layer's sums. In Java, since the result itself costs as much.
 */
final class PerceptronJacobian {
    private final Perceptron perceptron;
    private final Layout layout;
    private final int depth;
    private final float[][][] weights;
    private final float[][] constants;
    private final float[][] seen;
    private final float[][] sums;
    private final float[][] derivatives;

    PerceptronJacobian(Perceptron perceptron, Layout layout, float[] parameters) {
        this.perceptron = perceptron;
        this.layout = layout;
        this.depth = perceptron.hidden().size();
        this.weights = new float[depth + 1][][];
        this.constants = new float[depth][];
        this.seen = new float[depth + 1][];
        this.sums = new float[depth][];
        this.derivatives = new float[depth][];
        seen[0] = new float[layout.inputs()];
        for (int l = 0; l <= depth; l++) {
            weights[l] = rows(layout.weights(l + 1), parameters);
        }
        for (int l = 0; l < depth; l++) {
            int units = perceptron.hidden().get(l);
            constants[l] = perceptron.biases() ? rows(layout.biases(l + 1), parameters)[0] : new float[units];
            seen[l + 1] = new float[units];
            sums[l] = new float[units];
            derivatives[l] = new float[units];
        }
    }

    /** A row of derivatives for each example. */
    float[][] of(Inputs inputs, int output) {
        float[][] jacobian = new float[inputs.count()][layout.size()];
        for (int i = 0; i < jacobian.length; i++) {
            show(inputs, i);
            forward();
            backward(output);
            write(output, jacobian[i]);
        }
        return jacobian;
    }

    void show(Inputs inputs, int example) {
        if (inputs instanceof Dense dense) {
            for (int j = 0; j < seen[0].length; j++) {
                seen[0][j] = dense.value(example, j);
            }
        } else {
            Pairs pairs = (Pairs) inputs;
            Arrays.fill(seen[0], 0);
            seen[0][pairs.first(example)] = 1;
            seen[0][pairs.symbols() + pairs.second(example)] = 1;
        }
    }

    void forward() {
        for (int l = 0; l < depth; l++) {
            System.arraycopy(constants[l], 0, sums[l], 0, sums[l].length);
            for (int j = 0; j < seen[l].length; j++) {
                Rows.addMultiple(seen[l][j], weights[l][j], sums[l]);
            }
            perceptron.activation().apply(sums[l], seen[l + 1]);
        }
    }

    void backward(int output) {
        for (int l = depth - 1; l >= 0; l--) {
            if (l == depth - 1) {
                System.arraycopy(weights[depth][output], 0, derivatives[l], 0, derivatives[l].length);
            } else {
                for (int j = 0; j < derivatives[l].length; j++) {
                    derivatives[l][j] = Rows.dot(weights[l + 1][j], derivatives[l + 1]);
                }
            }
            Activation activation = perceptron.activation();
            activation.chain(activation.chainsSums() ? sums[l] : seen[l + 1], derivatives[l]);
        }
    }

    private void write(int output, float[] into) {
        for (int l = 0; l < depth; l++) {
            Layout.Part part = layout.weights(l + 1);
            float[] row = new float[part.columns()];
            for (int j = 0; j < part.rows(); j++) {
                Rows.multiple(seen[l][j], derivatives[l], row);
                System.arraycopy(row, 0, into, part.offset() + j * part.columns(), part.columns());
            }
        }
        Layout.Part last = layout.weights(depth + 1);
        System.arraycopy(seen[depth], 0, into, last.offset() + output * last.columns(), last.columns());
        if (perceptron.biases()) {
            for (int l = 0; l < depth; l++) {
                System.arraycopy(derivatives[l], 0, into, layout.biases(l + 1).offset(), derivatives[l].length);
            }
            into[layout.biases(depth + 1).offset() + output] = 1;
        }
    }

    /** What a layer, from 0, sees of the example shown last. */
    float[] seen(int layer) {
        return seen[layer];
    }

    /** The derivatives of the output chosen last by a hidden layer's sums. */
    float[] derivatives(int layer) {
        return derivatives[layer];
    }

    private static float[][] rows(Layout.Part part, float[] parameters) {
        float[][] rows = new float[part.rows()][part.columns()];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(parameters, part.offset() + i * part.columns(), rows[i], 0, part.columns());
        }
        return rows;
    }
}
