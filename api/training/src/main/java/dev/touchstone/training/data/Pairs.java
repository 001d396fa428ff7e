package dev.touchstone.training.data;

import dev.touchstone.training.Ranges;

/**
 * Pairs (a, b) of symbols as one-hot(a) || one-hot(b). Two of the inputs are 1 and the rest 0, so the first layer is a
 * gather of two of its rows, not a product.
 */
public final class Pairs implements Inputs {
    private final int symbols;
    private final int[] first;
    private final int[] second;

    /**
     * Pairs given by their symbols.
     *
     * @param symbols how many symbols there are, at least 1
     * @param first the left symbol of each example, from 0 to {@code symbols - 1}
     * @param second the right symbol of each example; as long as {@code first}
     * @throws IllegalArgumentException if a symbol is out of range or the lengths differ
     */
    public Pairs(int symbols, int[] first, int[] second) {
        this(
                Ranges.allWithin("first", first, 0, Ranges.atLeast("symbols", symbols, 1) - 1),
                Ranges.allWithin("second", second, 0, symbols - 1),
                symbols);
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "first has %d symbols and second %d; they must be as many".formatted(first.length, second.length));
        }
    }

    // Trusts its arguments and keeps the arrays: the way for selections, which are made at every minibatch.
    private Pairs(int[] first, int[] second, int symbols) {
        this.symbols = symbols;
        this.first = first;
        this.second = second;
    }

    /** How many symbols there are. */
    public int symbols() {
        return symbols;
    }

    /** The left symbol of an example. */
    public int first(int example) {
        return first[example];
    }

    /** The right symbol of an example. */
    public int second(int example) {
        return second[example];
    }

    @Override
    public int width() {
        return 2 * symbols;
    }

    @Override
    public int count() {
        return first.length;
    }

    @Override
    public Pairs select(int... rows) {
        int[] left = new int[rows.length];
        int[] right = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            left[i] = first[rows[i]];
            right[i] = second[rows[i]];
        }
        return new Pairs(left, right, symbols);
    }
}
