package dev.touchstone.training.network;

import dev.touchstone.api.Streams;

/** What a network computes from its parameters and inputs. The widths of input and output come from the data. */
public sealed interface Architecture permits Perceptron, Convolution, Transformer {
    /** How first parameters are drawn. */
    Initialisation initialisation();

    /** The same with other first parameters. */
    Architecture withInitialisation(Initialisation other);

    /**
     * Where each parameter lies.
     *
     * @param inputs input units, at least 1
     * @param classes output units, at least 1
     * @throws IllegalArgumentException if the architecture cannot take inputs of this width
     */
    Layout layout(int inputs, int classes);

    /**
     * How many numbers are trained.
     *
     * @param inputs input units
     * @param classes output units
     */
    default int parameters(int inputs, int classes) {
        return layout(inputs, classes).size();
    }

    /**
     * First parameters, drawn from a stream of their own.
     *
     * @param layout of this architecture
     * @param stream the stream's keys, for instance a trial's id and {@code "weights"}
     * @return as many numbers as the layout has
     */
    default float[] draw(Layout layout, String... stream) {
        return initialisation().draw(layout, Streams.of(stream));
    }
}
