package dev.touchstone.training.network;

import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Inputs;
import dev.touchstone.training.data.Pairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Passes of perceptrons: hidden layers on the data, one on top of the other, and the last layer on top of them. */
final class PerceptronWorkspace implements Workspace {
    private final Matrices matrices = new Matrices();
    private final @Nullable InputMatrix shown;
    private final List<HiddenLayer> hidden = new ArrayList<>();
    private final OutputLayer last;
    private final int examples;
    private final int features;

    PerceptronWorkspace(Perceptron perceptron, Layout layout, Inputs like, int examples, int slots) {
        this.examples = examples;
        boolean linear = perceptron.hidden().isEmpty();
        this.shown = like instanceof Pairs && !linear
                ? null
                : new InputMatrix(
                        matrices,
                        slots,
                        examples,
                        layout.inputs(),
                        linear ? Matrices.padded(layout.inputs()) : layout.inputs());
        @Nullable Matrix below = shown == null ? null : shown.matrix();
        for (int layer = 1; layer <= perceptron.hidden().size(); layer++) {
            int units = perceptron.hidden().get(layer - 1);
            int blockRows = HiddenLayer.blockRows(units);
            Layout.Part weights = layout.weights(layer);
            Layout.@Nullable Part biases = perceptron.biases() ? layout.biases(layer) : null;
            WeightedSums sums = below == null
                    ? new PairSums(weights, biases, slots, blockRows)
                    : new DenseSums(weights, biases, below, matrices, slots, blockRows);
            HiddenLayer added = new HiddenLayer(sums, perceptron.activation(), matrices, examples, units, slots);
            hidden.add(added);
            below = added.outputs();
        }
        int top = hidden.size() + 1;
        Layout.Part weights = layout.weights(top);
        this.features = weights.columns();
        this.last = new OutputLayer(
                weights,
                perceptron.biases() ? layout.biases(top) : null,
                Objects.requireNonNull(below),
                matrices,
                examples,
                slots);
    }

    @Override
    public void load(int slot, float[] parameters, Examples examples) {
        if (shown != null) {
            shown.load(slot, examples.inputs());
        }
        for (HiddenLayer layer : hidden) {
            layer.sums().load(slot, parameters, examples.inputs());
        }
        last.load(slot, parameters);
    }

    @Override
    public void forward(int slots) {
        release();
        for (HiddenLayer layer : hidden) {
            layer.forward(slots);
        }
        last.forward(slots);
    }

    @Override
    public float[][] outputs(int slot) {
        return last.outputs(slot);
    }

    @Override
    public float[][] features(int slot) {
        float[][] rows = new float[examples][features];
        for (int i = 0; i < examples; i++) {
            last.inputs().read(slot, i, rows[i], 0, features);
        }
        return rows;
    }

    @Override
    public void derivatives(int slot, float[][] byOutput) {
        last.derivatives(slot, byOutput);
    }

    @Override
    public void backward(int slots) {
        last.backward(slots);
        for (int layer = hidden.size() - 1; layer >= 0; layer--) {
            boolean top = layer == hidden.size() - 1;
            try (Product byOutputs =
                    top ? last.byInputs(slots) : hidden.get(layer + 1).byInputs(slots)) {
                hidden.get(layer).backward(byOutputs, slots);
            }
        }
    }

    @Override
    public void gradient(int slot, float[] into) {
        for (HiddenLayer layer : hidden) {
            layer.sums().gradient(slot, into);
        }
        last.gradient(slot, into);
    }

    @Override
    public void release() {
        for (HiddenLayer layer : hidden) {
            layer.sums().release();
        }
        last.release();
    }

    @Override
    public void close() {
        release();
        matrices.close();
    }
}
