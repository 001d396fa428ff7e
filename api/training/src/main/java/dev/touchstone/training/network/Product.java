package dev.touchstone.training.network;

import ai.djl.ndarray.NDArray;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** The result of a multiplication: a stack of matrices in the engine's memory, freed on close. */
final class Product implements AutoCloseable {
    private final NDArray array;
    private final FloatBuffer values;
    private final int rows;
    private final int columns;

    Product(NDArray array) {
        this.array = array;
        this.values = array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
        this.rows = (int) array.getShape().get(1);
        this.columns = (int) array.getShape().get(2);
    }

    /** Reads numbers in a row, from the start of a row on. */
    void read(int slot, int row, float[] into, int at, int count) {
        values.get((slot * rows + row) * columns, into, at, count);
    }

    @Override
    public void close() {
        array.close();
    }
}
