package dev.touchstone.training.network;

import dev.touchstone.training.Engines;
import dev.touchstone.training.Ranges;
import dev.touchstone.training.data.Examples;
import java.util.HashMap;
import java.util.Map;

/**
 * An architecture as a function of its parameters, for instruments: parameters are flat arrays in the order of {@link
 * #layout()} and nothing is kept of them between calls. For one thread at a time.
 */
public final class Model implements AutoCloseable {
    private final Architecture architecture;
    private final Layout layout;
    private final Map<Integer, Workspace> workspaces = new HashMap<>();

    private Model(Architecture architecture, Layout layout) {
        this.architecture = architecture;
        this.layout = layout;
    }

    /**
     * A model of examples of one kind.
     *
     * @param like gives kind and width of the inputs and the classes; its number of examples does not matter
     * @throws IllegalArgumentException if the architecture cannot take such inputs
     */
    public static Model of(Architecture architecture, Examples like) {
        return new Model(architecture, architecture.layout(like.inputs().width(), like.classes()));
    }

    /** Where each parameter lies. */
    public Layout layout() {
        return layout;
    }

    /**
     * The network's outputs.
     *
     * @return [classes][examples]
     */
    public float[][] outputs(float[] parameters, Examples examples) {
        Workspace workspace = forward(parameters, examples);
        float[][] outputs = copy(workspace.outputs(0));
        workspace.release();
        return outputs;
    }

    /** The mean loss over the examples. */
    public double loss(Loss loss, float[] parameters, Examples examples) {
        return loss.mean(outputs(parameters, examples), examples);
    }

    /**
     * The gradient of the mean loss over the examples.
     *
     * @return as long as {@code parameters}
     */
    public float[] gradient(Loss loss, float[] parameters, Examples examples) {
        Workspace workspace = forward(parameters, examples);
        float[][] outputs = workspace.outputs(0);
        loss.differentiate(outputs, examples);
        return backward(workspace, outputs);
    }

    /**
     * What the last layer sees: the outputs of the last hidden layer, or the inputs where there is none.
     *
     * @return [examples][units]
     */
    public float[][] features(float[] parameters, Examples examples) {
        Workspace workspace = forward(parameters, examples);
        float[][] features = workspace.features(0);
        workspace.release();
        return features;
    }

    /**
     * The derivative of one output by all parameters, example by example: what a tangent kernel is made of.
     *
     * @param output from 0 to one less than the classes
     * @return [examples][parameters]
     */
    public float[][] jacobian(float[] parameters, Examples examples, int output) {
        Ranges.within("output", output, 0, layout.classes() - 1);
        requireFit(parameters, examples);
        if (architecture instanceof Perceptron perceptron) {
            return new PerceptronJacobian(perceptron, layout, parameters).of(examples.inputs(), output);
        }
        float[][] rows = new float[examples.count()][];
        for (int i = 0; i < rows.length; i++) {
            Workspace workspace = forward(parameters, examples.select(i));
            float[][] chosen = new float[layout.classes()][1];
            chosen[output][0] = 1;
            rows[i] = backward(workspace, chosen);
        }
        return rows;
    }

    /**
     * The tangent kernel, averaged over outputs: 1/C · Σ_c ∇f_c(x) · ∇f_c(z).
     *
     * @param left the x
     * @param right the z
     * @return [left][right]
     */
    public double[][] tangentKernel(float[] parameters, Examples left, Examples right) {
        requireFit(parameters, left);
        requireFit(parameters, right);
        double[][] kernel;
        if (architecture instanceof Perceptron perceptron) {
            Tangents ofLeft = Tangents.of(perceptron, layout, parameters, left);
            kernel = ofLeft.sum(Tangents.of(perceptron, layout, parameters, right), layout.classes());
        } else {
            kernel = new double[left.count()][right.count()];
            for (int output = 0; output < layout.classes(); output++) {
                float[][] products = Gram.of(jacobian(parameters, left, output), jacobian(parameters, right, output));
                for (int i = 0; i < kernel.length; i++) {
                    for (int j = 0; j < kernel[i].length; j++) {
                        kernel[i][j] += products[i][j];
                    }
                }
            }
        }
        for (double[] row : kernel) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= layout.classes();
            }
        }
        return kernel;
    }

    /** Frees the native memory; the model can be used again and must then be closed again. */
    @Override
    public void close() {
        workspaces.values().forEach(Workspace::close);
        workspaces.clear();
    }

    private Workspace forward(float[] parameters, Examples examples) {
        requireFit(parameters, examples);
        Engines.prepareThread();
        Workspace workspace = workspaces.computeIfAbsent(
                examples.count(), count -> Workspace.of(architecture, layout, examples.inputs(), count, 1));
        workspace.load(0, parameters, examples);
        workspace.forward(1);
        return workspace;
    }

    private float[] backward(Workspace workspace, float[][] byOutput) {
        float[] gradient = new float[layout.size()];
        workspace.derivatives(0, byOutput);
        workspace.backward(1);
        workspace.gradient(0, gradient);
        workspace.release();
        return gradient;
    }

    private void requireFit(float[] parameters, Examples examples) {
        if (parameters.length != layout.size()) {
            throw new IllegalArgumentException(
                    "there are %d parameters; allowed are %d".formatted(parameters.length, layout.size()));
        }
        if (examples.inputs().width() != layout.inputs() || examples.classes() != layout.classes()) {
            throw new IllegalArgumentException("the examples have %d inputs and %d classes; allowed are %d and %d"
                    .formatted(examples.inputs().width(), examples.classes(), layout.inputs(), layout.classes()));
        }
    }

    private static float[][] copy(float[][] rows) {
        float[][] copied = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copied[i] = rows[i].clone();
        }
        return copied;
    }
}
