package dev.touchstone.training.network;

import dev.touchstone.training.data.Examples;
import java.util.Arrays;

/** Passes of transformers: attention and a perceptron, each added to the stream that the last layer reads. */
final class TransformerWorkspace implements Workspace {
    private final Matrices matrices = new Matrices();
    private final int examples;
    private final int width;
    private final int padded;
    private final Attention attention;
    private final DenseSums projection;
    private final Matrix middle;
    private final HiddenLayer expansion;
    private final DenseSums contraction;
    private final Matrix top;
    private final OutputLayer last;
    private final float[][] straight;
    private final float[] stream;
    private final float[] added;
    private final float[] row;

    TransformerWorkspace(Transformer transformer, Layout layout, int examples, int slots) {
        this.examples = examples;
        this.width = transformer.width();
        this.padded = Matrices.padded(width);
        this.attention = new Attention(transformer, layout, matrices, examples, slots);
        this.projection = new DenseSums(layout.part("outputs 2"), null, attention.outputs(), matrices, slots, 1);
        this.middle = matrices.zeros(slots, Matrices.padded(examples), padded);
        this.expansion = new HiddenLayer(
                new DenseSums(layout.weights(3), null, middle, matrices, slots, 1),
                Activation.RELU,
                matrices,
                examples,
                transformer.hidden(),
                slots);
        this.contraction = new DenseSums(layout.weights(4), null, expansion.outputs(), matrices, slots, 1);
        this.top = matrices.zeros(slots, Matrices.padded(examples), padded);
        this.last = new OutputLayer(layout.weights(Transformer.TOP), null, top, matrices, examples, slots);
        this.straight = new float[slots][padded];
        this.stream = new float[examples * padded];
        this.added = new float[examples * padded];
        this.row = new float[padded];
    }

    @Override
    public void load(int slot, float[] parameters, Examples shown) {
        attention.load(slot, parameters, shown.inputs());
        projection.load(slot, parameters, shown.inputs());
        expansion.sums().load(slot, parameters, shown.inputs());
        contraction.load(slot, parameters, shown.inputs());
        last.load(slot, parameters);
    }

    @Override
    public void forward(int slots) {
        release();
        attention.forward(slots);
        projection.forward(slots);
        for (int slot = 0; slot < slots; slot++) {
            for (int i = 0; i < examples; i++) {
                System.arraycopy(attention.third(slot), 0, stream, i * padded, padded);
            }
            addSums(projection, slot, middle);
        }
        expansion.forward(slots);
        contraction.forward(slots);
        for (int slot = 0; slot < slots; slot++) {
            middle.read(slot, 0, stream, 0, stream.length);
            addSums(contraction, slot, top);
        }
        last.forward(slots);
    }

    private void addSums(DenseSums sums, int slot, Matrix into) {
        sums.sums(slot, 0, examples, added);
        Rows.add(added, stream);
        into.write(slot, 0, stream, 0, stream.length);
    }

    @Override
    public float[][] outputs(int slot) {
        return last.outputs(slot);
    }

    @Override
    public float[][] features(int slot) {
        float[][] rows = new float[examples][width];
        for (int i = 0; i < examples; i++) {
            top.read(slot, i, rows[i], 0, width);
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
        try (Product byTop = last.byInputs(slots)) {
            for (int slot = 0; slot < slots; slot++) {
                byTop.read(slot, 0, stream, 0, stream.length);
                contraction.accumulate(slot, 0, examples, stream);
            }
            contraction.backward(slots);
            try (Product byExpansion = contraction.byInputs(slots)) {
                expansion.backward(byExpansion, slots);
            }
            try (Product byMiddle = expansion.byInputs(slots)) {
                for (int slot = 0; slot < slots; slot++) {
                    byTop.read(slot, 0, stream, 0, stream.length);
                    byMiddle.read(slot, 0, added, 0, added.length);
                    Rows.add(added, stream);
                    projection.accumulate(slot, 0, examples, stream);
                    sumRows(straight[slot]);
                }
            }
        }
        projection.backward(slots);
        attention.backward(projection.byInputs(slots), straight, slots);
    }

    private void sumRows(float[] into) {
        Arrays.fill(into, 0);
        for (int i = 0; i < examples; i++) {
            System.arraycopy(stream, i * padded, row, 0, padded);
            Rows.add(row, into);
        }
    }

    @Override
    public void gradient(int slot, float[] into) {
        attention.gradient(slot, into);
        projection.gradient(slot, into);
        expansion.sums().gradient(slot, into);
        contraction.gradient(slot, into);
        last.gradient(slot, into);
    }

    @Override
    public void release() {
        attention.release();
        projection.release();
        expansion.sums().release();
        contraction.release();
        last.release();
    }

    @Override
    public void close() {
        release();
        matrices.close();
    }
}
