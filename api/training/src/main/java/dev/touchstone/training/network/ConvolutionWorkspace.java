package dev.touchstone.training.network;

import dev.touchstone.training.data.Examples;
import java.util.ArrayList;
import java.util.List;

/** Passes of convolutional networks: from layer to layer, patches of what is below and a dense layer on them. */
final class ConvolutionWorkspace implements Workspace {
    private final Matrices matrices = new Matrices();
    private final InputMatrix shown;
    private final List<Patches> patches = new ArrayList<>();
    private final List<HiddenLayer> layers = new ArrayList<>();
    private final OutputLayer last;
    private final int examples;
    private final int features;

    ConvolutionWorkspace(Convolution convolution, Layout layout, int examples, int slots) {
        this.examples = examples;
        this.shown = new InputMatrix(matrices, slots, examples, layout.inputs(), layout.inputs());
        List<Window> windows = convolution.windows(layout.inputs());
        Matrix below = shown.matrix();
        int belowRows = 1;
        for (int layer = 1; layer < windows.size(); layer++) {
            Window window = windows.get(layer - 1);
            Patches seen = new Patches(window, below, belowRows, matrices, examples, slots);
            int units = convolution.units(layer);
            DenseSums sums = new DenseSums(
                    layout.weights(layer),
                    convolution.biases() ? layout.biases(layer) : null,
                    seen.matrix(),
                    matrices,
                    slots,
                    HiddenLayer.blockRows(units));
            HiddenLayer added =
                    new HiddenLayer(sums, convolution.activation(), matrices, examples * window.places(), units, slots);
            patches.add(seen);
            layers.add(added);
            below = added.outputs();
            belowRows = window.places();
        }
        Window whole = windows.get(windows.size() - 1);
        this.features = whole.size();
        Patches flat = new Patches(whole, below, belowRows, matrices, examples, slots);
        patches.add(flat);
        this.last = new OutputLayer(
                layout.weights(windows.size()),
                convolution.biases() ? layout.biases(windows.size()) : null,
                flat.matrix(),
                matrices,
                examples,
                slots);
    }

    @Override
    public void load(int slot, float[] parameters, Examples examples) {
        shown.load(slot, examples.inputs());
        for (HiddenLayer layer : layers) {
            layer.sums().load(slot, parameters, examples.inputs());
        }
        last.load(slot, parameters);
    }

    @Override
    public void forward(int slots) {
        release();
        for (int i = 0; i < layers.size(); i++) {
            patches.get(i).forward(slots);
            layers.get(i).forward(slots);
        }
        patches.get(layers.size()).forward(slots);
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
        for (int i = layers.size() - 1; i >= 0; i--) {
            boolean top = i == layers.size() - 1;
            try (Product byPatches =
                    top ? last.byInputs(slots) : layers.get(i + 1).byInputs(slots)) {
                layers.get(i).backward(patches.get(i + 1).backward(byPatches, slots), slots);
            }
        }
    }

    @Override
    public void gradient(int slot, float[] into) {
        for (HiddenLayer layer : layers) {
            layer.sums().gradient(slot, into);
        }
        last.gradient(slot, into);
    }

    @Override
    public void release() {
        for (HiddenLayer layer : layers) {
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
