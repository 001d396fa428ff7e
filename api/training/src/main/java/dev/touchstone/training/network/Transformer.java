package dev.touchstone.training.network;

import dev.touchstone.training.Ranges;
import java.util.List;

/**
 * A transformer of one layer on pairs of symbols (Power et al., <i>Grokking</i>, 2022; without layer normalisation or
 * biases, after Nanda et al., <i>Progress measures for grokking</i>, 2023). It reads three tokens, a, b and a fixed
 * third, and answers at the third: with x the embedding of a token plus that of its position,
 *
 * <pre>
 * y = x₃ + Wo · attention(x₁, x₂, x₃)
 * outputs = U · (y + W4 · relu(W3 · y))
 * </pre>
 *
 * where attention mixes, head by head, the tokens' values with weights softmax(query₃ · key / √(width / heads)).
 *
 * <p>Parts of its {@link Layout}: {@code tokens 1} [symbols + 1, width] with the third token last, {@code positions 1}
 * [3, width], {@code queries 2} [width, width], {@code keys and values 2} [width, 2 · width] with the keys on the
 * left, {@code outputs 2} [width, width], {@code weights 3} [width, hidden], {@code weights 4} [hidden, width] and
 * {@code weights 5} [classes, width], the only one whose columns are its fan-in. Embeddings have a fan-in of 1.
 *
 * @param width numbers per token, from 1 to 4096
 * @param heads of attention, a divisor of {@code width}
 * @param hidden units of the perceptron inside, from 1 to 100000
 * @param initialisation how parameters are drawn; with {@link Initialisation#LECUN}, embeddings have variance 1
 */
public record Transformer(int width, int heads, int hidden, Initialisation initialisation) implements Architecture {
    /** The last layer. */
    static final int TOP = 5;

    private static final int WIDEST = 4096;

    private static final int MOST_HIDDEN = 100_000;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Transformer {
        Ranges.within("width", width, 1, WIDEST);
        Ranges.within("heads", heads, 1, width);
        Ranges.within("hidden", hidden, 1, MOST_HIDDEN);
        if (width % heads != 0) {
            throw new IllegalArgumentException(
                    "heads is %d; allowed are divisors of the width, %d".formatted(heads, width));
        }
    }

    /** The default of grokking: width 64, 2 heads, 128 hidden units, {@link Initialisation#LECUN}. */
    public static Transformer small() {
        return new Transformer(64, 2, 128, Initialisation.LECUN);
    }

    @Override
    public Transformer withInitialisation(Initialisation other) {
        return new Transformer(width, heads, hidden, other);
    }

    /**
     * {@inheritDoc}
     *
     * @param inputs twice the number of symbols
     */
    @Override
    public Layout layout(int inputs, int classes) {
        if (inputs < 2 || inputs % 2 != 0) {
            throw new IllegalArgumentException(
                    "inputs is %d; allowed is twice the number of symbols, since a transformer takes pairs"
                            .formatted(inputs));
        }
        int symbols = inputs / 2;
        return Layout.of(
                inputs,
                classes,
                List.of(
                        new Layout.Shape("tokens 1", 1, true, symbols + 1, width, 1),
                        new Layout.Shape("positions 1", 1, true, 3, width, 1),
                        new Layout.Shape("queries 2", 2, true, width, width, width),
                        new Layout.Shape("keys and values 2", 2, true, width, 2 * width, width),
                        new Layout.Shape("outputs 2", 2, true, width, width, width),
                        Layout.Shape.weights(3, width, hidden, width),
                        Layout.Shape.weights(4, hidden, width, hidden),
                        Layout.Shape.weights(TOP, classes, width, width)));
    }
}
