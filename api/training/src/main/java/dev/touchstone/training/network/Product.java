package dev.touchstone.training.network;

import ai.djl.ndarray.NDArray;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/** The result of a multiplication: a stack of matrices in the engine's memory, freed on close. */
final class Product implements Stack, AutoCloseable {
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

    @Override
    public void read(int slot, int row, float[] into, int at, int count) {
        values.get((slot * rows + row) * columns, into, at, count);
    }

    /** Reads the first {@code width} numbers of rows into an array where they follow one another. */
    void readRows(int slot, int row, float[] into, int at, int count, int width) {
        if (width == columns) {
            read(slot, row, into, at, count * width);
            return;
        }
        for (int i = 0; i < count; i++) {
            read(slot, row + i, into, at + i * width, width);
        }
    }

    /** The product itself, if it has been made. */
    static Product open(@Nullable Product product) {
        if (product == null) {
            throw new IllegalStateException("the workspace was asked out of order");
        }
        return product;
    }

    @Override
    public void close() {
        array.close();
    }
}
