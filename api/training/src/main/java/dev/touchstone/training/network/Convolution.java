package dev.touchstone.training.network;

import dev.touchstone.training.Ranges;
import java.util.ArrayList;
import java.util.List;

/**
 * A convolutional network on signals: the inputs are one channel of as many places as there are input units. Layers of
 * filters slide along it; then come dense layers on all places and channels together.
 *
 * <p>Its {@link Layout} is that of a {@link Perceptron} whose units are channels: weights [kernel · channels below,
 * channels], the channel last in both; the first dense layer's rows, and the last layer's columns where there is no
 * dense one between, run through the channels of the first place, then those of the second, and so on.
 *
 * @param filters layers of filters, from the inputs on: 1 to 8
 * @param hidden units of each dense layer between filters and outputs: 0 to 8 layers of 1 to 100000
 * @param activation what channels and hidden units do
 * @param biases whether channels, units and outputs have them
 * @param initialisation how parameters are drawn
 */
public record Convolution(
        List<Filters> filters,
        List<Integer> hidden,
        Activation activation,
        boolean biases,
        Initialisation initialisation)
        implements Architecture {
    private static final int DEEPEST = 8;

    private static final int WIDEST = 100_000;

    /**
     * One layer of filters.
     *
     * @param channels how many filters there are, from 1 to 100000
     * @param kernel places that a filter sees at once, from 1 to 100000
     * @param stride places from one position to the next, from 1 to 100000
     * @param padding zeros put before and behind the signal, from 0 to below {@code kernel}
     */
    public record Filters(int channels, int kernel, int stride, int padding) {
        /**
         * Checks the sizes.
         *
         * @throws IllegalArgumentException if one is out of range
         */
        public Filters {
            Ranges.within("channels", channels, 1, WIDEST);
            Ranges.within("kernel", kernel, 1, WIDEST);
            Ranges.within("stride", stride, 1, WIDEST);
            Ranges.within("padding", padding, 0, kernel - 1);
        }
    }

    /**
     * Checks the numbers of layers and widths.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Convolution {
        filters = List.copyOf(filters);
        hidden = List.copyOf(hidden);
        Ranges.within("number of layers of filters", filters.size(), 1, DEEPEST);
        Ranges.within("number of dense layers", hidden.size(), 0, DEEPEST);
        hidden.forEach(width -> Ranges.within("hidden", width, 1, WIDEST));
    }

    /** The network that comes with MNIST-1D (Greydanus 2020): three layers of 25 channels, ReLU, biases. */
    public static Convolution small() {
        return new Convolution(
                List.of(new Filters(25, 5, 2, 1), new Filters(25, 3, 2, 1), new Filters(25, 3, 2, 1)),
                List.of(),
                Activation.RELU,
                true,
                Initialisation.HE);
    }

    @Override
    public Convolution withInitialisation(Initialisation other) {
        return new Convolution(filters, hidden, activation, biases, other);
    }

    /** {@inheritDoc} */
    @Override
    public Layout layout(int inputs, int classes) {
        List<Window> windows = windows(inputs);
        List<Layout.Shape> shapes = new ArrayList<>();
        for (int layer = 1; layer < windows.size(); layer++) {
            int size = windows.get(layer - 1).size();
            shapes.add(Layout.Shape.weights(layer, size, units(layer), size));
        }
        int last = windows.get(windows.size() - 1).size();
        shapes.add(Layout.Shape.weights(windows.size(), classes, last, last));
        for (int layer = 1; biases && layer <= windows.size(); layer++) {
            int units = layer == windows.size() ? classes : units(layer);
            shapes.add(Layout.Shape.biases(layer, units, windows.get(layer - 1).size()));
        }
        return Layout.of(inputs, classes, shapes);
    }

    /** What each layer sees, the last one's included; dense layers see all. */
    List<Window> windows(int inputs) {
        List<Window> windows = new ArrayList<>();
        int length = inputs;
        int channels = 1;
        for (Filters layer : filters) {
            Window window = new Window(length, channels, layer.kernel, layer.stride, layer.padding);
            windows.add(window);
            length = window.places();
            channels = layer.channels;
        }
        for (int width : hidden) {
            windows.add(Window.whole(length, channels));
            length = 1;
            channels = width;
        }
        windows.add(Window.whole(length, channels));
        return windows;
    }

    /** Channels or units of a layer, from 1, below the last. */
    int units(int layer) {
        return layer <= filters.size() ? filters.get(layer - 1).channels : hidden.get(layer - 1 - filters.size());
    }
}
