package dev.touchstone.training.network;

import dev.touchstone.training.data.Inputs;
import dev.touchstone.training.data.Pairs;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The first layer on one-hot pairs: the sums of (a, b) are two rows of W1 added up, and the gradient adds each
 * derivative to those two rows. A quarter of the dense product's work, and in Java. The bias rides on the first
 * symbol's rows, since each example has exactly one of them.
 */
final class PairSums implements WeightedSums {
    private final Layout.Part part;
    private final Layout.@Nullable Part biases;
    private final int symbols;
    private final int width;
    private final float[][][] weights;
    private final float[][][] gradients;
    private final Pairs[] pairs;
    private final float[] second;
    private final float[] row;

    PairSums(Layout.Part part, Layout.@Nullable Part biases, int slots, int blockRows) {
        this.part = part;
        this.biases = biases;
        this.symbols = part.rows() / 2;
        this.width = Matrices.padded(part.columns());
        // A row is an array of its own: the compiler makes vectors of loops over arrays that share their index.
        this.weights = new float[slots][part.rows()][width];
        this.gradients = new float[slots][part.rows()][width];
        this.pairs = new Pairs[slots];
        this.second = new float[blockRows * width];
        this.row = new float[width];
    }

    @Override
    public void load(int slot, float[] parameters, Inputs shown) {
        pairs[slot] = (Pairs) shown;
        for (int i = 0; i < part.rows(); i++) {
            System.arraycopy(parameters, part.offset() + i * part.columns(), weights[slot][i], 0, part.columns());
        }
        if (biases != null) {
            Arrays.fill(row, 0);
            System.arraycopy(parameters, biases.offset(), row, 0, biases.columns());
            for (int a = 0; a < symbols; a++) {
                Rows.add(row, weights[slot][a]);
            }
        }
    }

    @Override
    public void forward(int slots) {
        // Sums are made as they are asked for: reading them back would cost as much.
    }

    @Override
    public void sums(int slot, int from, int examples, float[] into) {
        Pairs shown = pairs[slot];
        float[][] table = weights[slot];
        for (int i = 0; i < examples; i++) {
            System.arraycopy(table[shown.first(from + i)], 0, into, i * width, width);
            System.arraycopy(table[symbols + shown.second(from + i)], 0, second, i * width, width);
        }
        Rows.add(second, into);
    }

    @Override
    public void accumulate(int slot, int from, int examples, float[] derivatives) {
        Pairs shown = pairs[slot];
        float[][] table = gradients[slot];
        if (from == 0) {
            for (float[] one : table) {
                Arrays.fill(one, 0);
            }
        }
        for (int i = 0; i < examples; i++) {
            System.arraycopy(derivatives, i * width, row, 0, width);
            Rows.addTwice(row, table[shown.first(from + i)], table[symbols + shown.second(from + i)]);
        }
    }

    @Override
    public void backward(int slots) {
        // All is summed up already.
    }

    @Override
    public void gradient(int slot, float[] into) {
        float[][] table = gradients[slot];
        for (int i = 0; i < part.rows(); i++) {
            System.arraycopy(table[i], 0, into, part.offset() + i * part.columns(), part.columns());
        }
        if (biases != null) {
            Arrays.fill(row, 0);
            for (int a = 0; a < symbols; a++) {
                Rows.add(table[a], row);
            }
            System.arraycopy(row, 0, into, biases.offset(), biases.columns());
        }
    }

    @Override
    public void release() {
        // Holds Java memory only.
    }
}
