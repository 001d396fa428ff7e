package dev.touchstone.training.data;

import dev.touchstone.training.Ranges;

/** Inputs with their classes. Immutable. */
public final class Examples {
    private final Inputs inputs;
    private final int[] labels;
    private final int classes;

    /**
     * Labelled examples.
     *
     * @param inputs what is shown
     * @param labels the class of each example, from 0 to {@code classes - 1}; copied
     * @param classes how many classes there are, at least 2
     * @throws IllegalArgumentException if there are not as many labels as inputs or a label is out of range
     */
    public Examples(Inputs inputs, int[] labels, int classes) {
        this(Ranges.allWithin("labels", labels, 0, Ranges.atLeast("classes", classes, 2) - 1), inputs, classes);
        if (labels.length != inputs.count()) {
            throw new IllegalArgumentException(
                    "there are %d labels and %d inputs; they must be as many".formatted(labels.length, inputs.count()));
        }
    }

    // Trusts its arguments and keeps the array: the way for selections, which are made at every minibatch.
    private Examples(int[] labels, Inputs inputs, int classes) {
        this.labels = labels;
        this.inputs = inputs;
        this.classes = classes;
    }

    /** What is shown. */
    public Inputs inputs() {
        return inputs;
    }

    /** How many classes there are. */
    public int classes() {
        return classes;
    }

    /** How many examples there are. */
    public int count() {
        return labels.length;
    }

    /** The class of an example, from 0 to {@link #classes()} - 1. */
    public int label(int example) {
        return labels[example];
    }

    /**
     * Some of the examples, in the order given.
     *
     * @param rows example numbers, each from 0 to {@link #count()} - 1
     */
    public Examples select(int... rows) {
        int[] chosen = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosen[i] = labels[rows[i]];
        }
        return new Examples(chosen, inputs.select(rows), classes);
    }
}
