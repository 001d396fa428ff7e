package dev.touchstone.training.data;

/** What networks are shown: one row per example. Immutable; the arrays given are copied. */
public sealed interface Inputs permits Pairs, Dense {
    /** The number of input units, at least 1. */
    int width();

    /** The number of examples. */
    int count();

    /**
     * Some of the examples, in the order given.
     *
     * @param rows example numbers, each from 0 to {@link #count()} - 1
     */
    Inputs select(int... rows);
}
