package dev.touchstone.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/** A stack of equal matrices, one per network of a group, in native memory that Java writes and the engine reads. */
final class Matrix implements Stack {
    private final NDArray array;
    private final FloatBuffer values;
    private final int rows;
    private final int columns;
    private final @Nullable NDArray[] upright;
    private final @Nullable NDArray[] transposed;

    Matrix(NDArray array) {
        this.array = array;
        this.values = array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
        int slots = (int) array.getShape().get(0);
        this.rows = (int) array.getShape().get(1);
        this.columns = (int) array.getShape().get(2);
        this.upright = new NDArray[slots + 1];
        this.transposed = new NDArray[slots + 1];
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Writes numbers in a row, from the start of a row on, over as many rows as they fill. */
    void write(int slot, int row, float[] from, int at, int count) {
        values.put((slot * rows + row) * columns, from, at, count);
    }

    /** Writes rows of {@code width} numbers that follow one another in an array, each from the start of a row on. */
    void writeRows(int slot, int row, float[] from, int at, int count, int width) {
        if (width == columns) {
            write(slot, row, from, at, count * width);
            return;
        }
        for (int i = 0; i < count; i++) {
            write(slot, row + i, from, at + i * width, width);
        }
    }

    @Override
    public void read(int slot, int row, float[] into, int at, int count) {
        values.get((slot * rows + row) * columns, into, at, count);
    }

    /** left · right for each of the first {@code slots} pairs. */
    static Product multiply(Matrix left, Matrix right, int slots) {
        return new Product(left.upright(slots).batchMatMul(right.upright(slots)));
    }

    /** leftᵀ · right. */
    static Product multiplyLeftTransposed(Matrix left, Matrix right, int slots) {
        return new Product(left.transposed(slots).batchMatMul(right.upright(slots)));
    }

    /** left · rightᵀ. */
    static Product multiplyRightTransposed(Matrix left, Matrix right, int slots) {
        return new Product(left.upright(slots).batchMatMul(right.transposed(slots)));
    }

    // Views are made once for each number of slots, which is the full group's and the last group's.
    private NDArray upright(int slots) {
        NDArray view = upright[slots];
        if (view == null) {
            view = slots == upright.length - 1 ? array : array.get(new NDIndex("0:" + slots));
            upright[slots] = view;
        }
        return view;
    }

    private NDArray transposed(int slots) {
        NDArray view = transposed[slots];
        if (view == null) {
            view = upright(slots).transpose(0, 2, 1);
            transposed[slots] = view;
        }
        return view;
    }
}
