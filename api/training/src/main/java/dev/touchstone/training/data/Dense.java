package dev.touchstone.training.data;

import dev.touchstone.training.Ranges;
import org.jspecify.annotations.Nullable;

/** Inputs given by their coordinates. Selections share the coordinates of what they were selected from. */
public final class Dense implements Inputs {
    private final int width;
    private final float[] values;
    private final int @Nullable [] selected;

    /**
     * Examples of {@code width} coordinates each.
     *
     * @param width coordinates of one example, at least 1
     * @param values example after example; a multiple of {@code width} long
     * @throws IllegalArgumentException if the length does not fit
     */
    public Dense(int width, float[] values) {
        this(Ranges.atLeast("width", width, 1), values.clone(), null);
        if (values.length % width != 0) {
            throw new IllegalArgumentException(
                    "there are %d values; allowed are multiples of the width, %d".formatted(values.length, width));
        }
    }

    // Trusts its arguments and keeps the arrays: the way for selections, which are made at every minibatch.
    private Dense(int width, float[] values, int @Nullable [] selected) {
        this.width = width;
        this.values = values;
        this.selected = selected;
    }

    /** One coordinate of one example. */
    public float value(int example, int coordinate) {
        return values[row(example) * width + coordinate];
    }

    /**
     * Copies examples in a row.
     *
     * @param from the first example
     * @param examples how many
     * @param into receives {@code examples} times {@link #width()} numbers from its start on
     */
    public void copy(int from, int examples, float[] into) {
        if (selected == null) {
            System.arraycopy(values, from * width, into, 0, examples * width);
            return;
        }
        for (int i = 0; i < examples; i++) {
            System.arraycopy(values, selected[from + i] * width, into, i * width, width);
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int count() {
        return selected == null ? values.length / width : selected.length;
    }

    @Override
    public Dense select(int... rows) {
        int[] chosen = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosen[i] = row(rows[i]);
        }
        return new Dense(width, values, chosen);
    }

    private int row(int example) {
        return selected == null ? example : selected[example];
    }
}
