package dev.touchstone.training.network;

import dev.touchstone.training.data.Inputs;
import dev.touchstone.training.data.Pairs;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A transformer's attention at the third token, for the networks of a group. Keys and values are a product of the
 * embeddings, of which there are few; all that is done per example is to mix three rows.
 */
final class Attention {
    private final Layout.Part queries;
    private final int width;
    private final int examples;
    private final Embeddings embeddings;
    private final DenseSums keysAndValues;
    private final Matrix outputs;
    private final Mixing[] mixing;
    private final Pairs[] pairs;
    private final float[][][] queryWeights;
    private final float[][] query;
    private final float[][][] keys;
    private final float[][][] values;
    private final float[][] byQuery;
    private final float[][] byThird;
    private final float[] row;
    private @Nullable Product byRows;

    Attention(Transformer transformer, Layout layout, Matrices matrices, int examples, int slots) {
        this.queries = layout.part("queries 2");
        this.width = transformer.width();
        this.examples = examples;
        this.embeddings = new Embeddings(layout, matrices, slots);
        this.keysAndValues =
                new DenseSums(layout.part("keys and values 2"), null, embeddings.matrix(), matrices, slots, 1);
        int padded = Matrices.padded(width);
        this.outputs = matrices.zeros(slots, Matrices.padded(examples), padded);
        this.mixing = new Mixing[slots];
        Arrays.setAll(
                mixing,
                slot -> new Mixing(transformer.heads(), width / transformer.heads(), embeddings.count(), examples));
        this.pairs = new Pairs[slots];
        this.queryWeights = new float[slots][width][width];
        this.query = new float[slots][width];
        this.keys = new float[slots][embeddings.count()][width];
        this.values = new float[slots][embeddings.count()][width];
        this.byQuery = new float[slots][width];
        this.byThird = new float[slots][padded];
        this.row = new float[padded];
    }

    /** Mixed values, [examples, width]. */
    Matrix outputs() {
        return outputs;
    }

    /** The third token's embedding, to which the layer adds. */
    float[] third(int slot) {
        return embeddings.third(slot);
    }

    void load(int slot, float[] parameters, Inputs shown) {
        pairs[slot] = (Pairs) shown;
        embeddings.load(slot, parameters);
        keysAndValues.load(slot, parameters, shown);
        for (int i = 0; i < width; i++) {
            System.arraycopy(parameters, queries.offset() + i * width, queryWeights[slot][i], 0, width);
        }
    }

    void forward(int slots) {
        keysAndValues.forward(slots);
        float[] both = new float[embeddings.count() * Matrices.padded(2 * width)];
        for (int slot = 0; slot < slots; slot++) {
            keysAndValues.sums(slot, 0, embeddings.count(), both);
            split(both, keys[slot], values[slot]);
            Arrays.fill(query[slot], 0);
            for (int i = 0; i < width; i++) {
                Rows.addMultiple(embeddings.third(slot)[i], queryWeights[slot][i], query[slot]);
            }
            mixing[slot].weigh(query[slot], keys[slot], pairs[slot]);
            for (int example = 0; example < examples; example++) {
                mixing[slot].mix(example, values[slot], pairs[slot], row);
                outputs.write(slot, example, row, 0, row.length);
            }
        }
    }

    /**
     * To the gradients.
     *
     * @param byOutputs the loss's derivatives by the mixed values; used up
     * @param straight of each network, what reaches the third token's embedding past the layer
     */
    void backward(Product byOutputs, float[][] straight, int slots) {
        int padded = Matrices.padded(2 * width);
        float[] both = new float[embeddings.count() * padded];
        float[][] byKeys = new float[embeddings.count()][width];
        float[][] byValues = new float[embeddings.count()][width];
        try (byOutputs) {
            for (int slot = 0; slot < slots; slot++) {
                for (float[] one : byValues) {
                    Arrays.fill(one, 0);
                }
                mixing[slot].clear();
                for (int example = 0; example < examples; example++) {
                    byOutputs.read(slot, example, row, 0, row.length);
                    mixing[slot].accumulate(example, row, values[slot], pairs[slot], byValues);
                }
                Arrays.fill(byQuery[slot], 0);
                mixing[slot].backward(query[slot], keys[slot], byKeys, byQuery[slot]);
                for (int i = 0; i < byKeys.length; i++) {
                    System.arraycopy(byKeys[i], 0, both, i * padded, width);
                    System.arraycopy(byValues[i], 0, both, i * padded + width, width);
                }
                keysAndValues.accumulate(slot, 0, embeddings.count(), both);
                for (int i = 0; i < width; i++) {
                    byThird[slot][i] = straight[slot][i] + Rows.dot(queryWeights[slot][i], byQuery[slot]);
                }
            }
        }
        keysAndValues.backward(slots);
        byRows = keysAndValues.byInputs(slots);
    }

    void gradient(int slot, float[] into) {
        keysAndValues.gradient(slot, into);
        embeddings.gradient(slot, Product.open(byRows), byThird[slot], into);
        float[] gradient = new float[width];
        for (int i = 0; i < width; i++) {
            Rows.multiple(embeddings.third(slot)[i], byQuery[slot], gradient);
            System.arraycopy(gradient, 0, into, queries.offset() + i * width, width);
        }
    }

    void release() {
        keysAndValues.release();
        if (byRows != null) {
            byRows.close();
            byRows = null;
        }
    }

    private void split(float[] both, float[][] left, float[][] right) {
        int padded = Matrices.padded(2 * width);
        for (int i = 0; i < left.length; i++) {
            System.arraycopy(both, i * padded, left[i], 0, width);
            System.arraycopy(both, i * padded + width, right[i], 0, width);
        }
    }
}
