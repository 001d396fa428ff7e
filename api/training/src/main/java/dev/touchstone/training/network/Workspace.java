package dev.touchstone.training.network;

import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Inputs;
import dev.touchstone.training.data.Pairs;

/**
 * Scratch memory in which a group of networks makes a forward and a backward pass on as many examples each. The
 * networks live outside; a workspace is loaded, used and loaded again. A pass goes: {@code load} each slot, {@code
 * forward}, {@code outputs} of each slot; then {@code derivatives} of each slot, {@code backward}, {@code gradient} of
 * each slot; and {@code release}.
 */
sealed interface Workspace extends AutoCloseable
        permits PerceptronWorkspace, ConvolutionWorkspace, TransformerWorkspace {
    /**
     * A workspace for up to {@code slots} networks.
     *
     * @param like inputs of the kind that will be shown
     * @param examples how many are shown to a network in a pass
     * @throws IllegalArgumentException if the architecture cannot take such inputs
     */
    static Workspace of(Architecture architecture, Layout layout, Inputs like, int examples, int slots) {
        if (architecture instanceof Transformer transformer) {
            requireKind(like, Pairs.class, "a transformer takes pairs of symbols");
            return new TransformerWorkspace(transformer, layout, examples, slots);
        }
        if (architecture instanceof Convolution convolution) {
            requireKind(like, Dense.class, "a convolutional network takes coordinates");
            return new ConvolutionWorkspace(convolution, layout, examples, slots);
        }
        return new PerceptronWorkspace((Perceptron) architecture, layout, like, examples, slots);
    }

    private static void requireKind(Inputs inputs, Class<? extends Inputs> kind, String what) {
        if (!kind.isInstance(inputs)) {
            throw new IllegalArgumentException(
                    "the inputs are %s; %s".formatted(inputs.getClass().getSimpleName(), what));
        }
    }

    /** How many numbers of one example a pass keeps in all hidden layers. */
    static int floatsPerExample(Architecture architecture, int inputs) {
        if (architecture instanceof Transformer transformer) {
            return 3 * transformer.width() + transformer.hidden();
        }
        if (architecture instanceof Convolution convolution) {
            return convolution.windows(inputs).stream()
                    .mapToInt(window -> window.places() * Matrices.padded(window.size()))
                    .sum();
        }
        return ((Perceptron) architecture)
                .hidden().stream().mapToInt(Matrices::padded).sum();
    }

    /** Takes a network and what it is shown into a slot. */
    void load(int slot, float[] parameters, Examples shown);

    /** Computes the outputs of the first {@code slots} networks. */
    void forward(int slots);

    /** The outputs of one network, [classes][examples]; the next call overwrites them. */
    float[][] outputs(int slot);

    /** What the last layer of one network saw, [examples][units]: the outputs of its last hidden layer. */
    float[][] features(int slot);

    /** Takes the loss's derivatives by one network's outputs, [classes][examples]. */
    void derivatives(int slot, float[][] byOutput);

    /** Computes the gradients of the first {@code slots} networks from the derivatives taken in. */
    void backward(int slots);

    /** Writes one network's gradient into a flat array in the order of its {@link Layout}. */
    void gradient(int slot, float[] into);

    /** Frees the products of the last pass. */
    void release();

    @Override
    void close();
}
