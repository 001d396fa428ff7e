package dev.touchstone.training.network;

/** Equal matrices in native memory, one per network of a group. */
sealed interface Stack permits Matrix, Product {
    /** Reads numbers in a row, from the start of a row on. */
    void read(int slot, int row, float[] into, int at, int count);
}
