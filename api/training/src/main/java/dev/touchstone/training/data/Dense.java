package dev.touchstone.training.data;

import dev.touchstone.training.Ranges;

/** Inputs given by their coordinates. */
public final class Dense implements Inputs {
    private final int width;
    private final float[] values;

    /**
     * Examples of {@code width} coordinates each.
     *
     * @param width coordinates of one example, at least 1
     * @param values example after example; a multiple of {@code width} long
     * @throws IllegalArgumentException if the length does not fit
     */
    public Dense(int width, float[] values) {
        this(values.clone(), Ranges.atLeast("width", width, 1));
        if (values.length % width != 0) {
            throw new IllegalArgumentException(
                    "there are %d values; allowed are multiples of the width, %d".formatted(values.length, width));
        }
    }

    // Trusts its arguments and keeps the array: the way for selections, which are made at every minibatch.
    private Dense(float[] values, int width) {
        this.width = width;
        this.values = values;
    }

    /** One coordinate of one example. */
    public float value(int example, int coordinate) {
        return values[example * width + coordinate];
    }

    /**
     * Copies examples in a row.
     *
     * @param from the first example
     * @param examples how many
     * @param into receives {@code examples} times {@link #width()} numbers from its start on
     */
    public void copy(int from, int examples, float[] into) {
        System.arraycopy(values, from * width, into, 0, examples * width);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int count() {
        return values.length / width;
    }

    @Override
    public Dense select(int... rows) {
        float[] chosen = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * width, chosen, i * width, width);
        }
        return new Dense(chosen, width);
    }
}
