package dev.touchstone.training.network;

import dev.touchstone.training.Ranges;

/**
 * A network with one hidden layer: outputs = W2 · activation(W1 · x + b1) + b2. The widths of input and output come
 * from the data.
 *
 * @param hidden hidden units, from 1 to 100000
 * @param activation what they do
 * @param biases whether b1 and b2 exist
 * @param initialisation how W1 and W2 are drawn
 */
public record Architecture(int hidden, Activation activation, boolean biases, Initialisation initialisation) {
    /**
     * Checks the width.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Architecture {
        Ranges.within("hidden", hidden, 1, 100_000);
    }

    /** The default of grokking: squares, no biases, {@link Initialisation#LECUN}. */
    public static Architecture quadratic(int hidden) {
        return new Architecture(hidden, Activation.SQUARE, false, Initialisation.LECUN);
    }

    /** The default elsewhere: ReLU, biases, {@link Initialisation#HE}. */
    public static Architecture relu(int hidden) {
        return new Architecture(hidden, Activation.RELU, true, Initialisation.HE);
    }

    /** The same with other first weights. */
    public Architecture withInitialisation(Initialisation other) {
        return new Architecture(hidden, activation, biases, other);
    }

    /**
     * How many numbers are trained.
     *
     * @param inputs input units
     * @param classes output units
     */
    public int parameters(int inputs, int classes) {
        return layout(inputs, classes).size();
    }

    Layout layout(int inputs, int classes) {
        return new Layout(inputs, hidden, classes, biases);
    }
}
