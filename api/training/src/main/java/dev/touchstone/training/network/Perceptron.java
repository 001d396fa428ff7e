package dev.touchstone.training.network;

import dev.touchstone.training.Ranges;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A multi-layer perceptron: from layer to layer, outputs = activation(W · inputs + b); the last layer has no activation.
 *
 * <p>Its {@link Layout} has the weights of all layers first and then, where there are biases, those of all layers.
 * Hidden weights are [fan-in, units], the last layer's [classes, fan-in], so that a hidden unit's neighbours in memory
 * are hidden units throughout.
 *
 * @param hidden units of each hidden layer, from the inputs on: 0 to 8 layers of 1 to 100000
 * @param activation what hidden units do
 * @param biases whether there are b
 * @param initialisation how W and b are drawn
 */
public record Perceptron(List<Integer> hidden, Activation activation, boolean biases, Initialisation initialisation)
        implements Architecture {
    private static final int DEEPEST = 8;

    private static final int WIDEST = 100_000;

    /**
     * Checks the widths.
     *
     * @throws IllegalArgumentException if there are too many layers or one is out of range
     */
    public Perceptron {
        hidden = List.copyOf(hidden);
        Ranges.within("number of hidden layers", hidden.size(), 0, DEEPEST);
        hidden.forEach(width -> Ranges.within("hidden", width, 1, WIDEST));
    }

    /** The default of grokking: one hidden layer of squares, no biases, {@link Initialisation#LECUN}. */
    public static Perceptron quadratic(int hidden) {
        return new Perceptron(List.of(hidden), Activation.SQUARE, false, Initialisation.LECUN);
    }

    /** The default elsewhere: ReLU, biases, {@link Initialisation#HE}. Without a width, a linear model. */
    public static Perceptron relu(int... hidden) {
        return of(Activation.RELU, Initialisation.HE, hidden);
    }

    /** Hyperbolic tangents, biases, {@link Initialisation#UNIFORM}: the default of the edge of stability. */
    public static Perceptron tanh(int... hidden) {
        return of(Activation.TANH, Initialisation.UNIFORM, hidden);
    }

    private static Perceptron of(Activation activation, Initialisation initialisation, int... hidden) {
        return new Perceptron(Arrays.stream(hidden).boxed().toList(), activation, true, initialisation);
    }

    @Override
    public Perceptron withInitialisation(Initialisation other) {
        return new Perceptron(hidden, activation, biases, other);
    }

    @Override
    public Layout layout(int inputs, int classes) {
        List<Layout.Shape> shapes = new ArrayList<>();
        int below = inputs;
        for (int layer = 1; layer <= hidden.size(); layer++) {
            int width = hidden.get(layer - 1);
            shapes.add(Layout.Shape.weights(layer, below, width, below));
            below = width;
        }
        int last = hidden.size() + 1;
        shapes.add(Layout.Shape.weights(last, classes, below, below));
        if (biases) {
            for (int layer = 1; layer <= last; layer++) {
                int units = layer == last ? classes : hidden.get(layer - 1);
                shapes.add(
                        Layout.Shape.biases(layer, units, shapes.get(layer - 1).fanIn()));
            }
        }
        return Layout.of(inputs, classes, shapes);
    }
}
