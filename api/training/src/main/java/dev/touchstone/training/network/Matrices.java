package dev.touchstone.training.network;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Owns the native memory of one workspace. With {@link Matrix} and {@link Product} the only classes here that know the
 * engine: it multiplies, and everything else is Java.
 */
final class Matrices implements AutoCloseable {
    /** Floats in a cache line, and in the longest vector of today's processors. */
    private static final int LINE = 16;

    private final NDManager manager = NDManager.newBaseManager("PyTorch");

    /**
     * The next multiple of a cache line. In a stack whose matrices are padded to it, each starts at a cache line; then
     * a product's bits do not depend on a matrix's place in the stack. Without it, they do: the processor's library
     * treats leading elements that are out of line apart.
     */
    static int padded(int length) {
        return (length + LINE - 1) / LINE * LINE;
    }

    /**
     * A stack of {@code slots} matrices of zeros. Rows times columns must be a multiple of a cache line.
     *
     * @param slots how many, at least 1
     */
    Matrix zeros(int slots, int rows, int columns) {
        if (rows * columns % LINE != 0) {
            throw new IllegalArgumentException("a matrix of %d by %d is not padded".formatted(rows, columns));
        }
        return new Matrix(manager.zeros(new Shape(slots, rows, columns), DataType.FLOAT32));
    }

    /** Frees the memory of all matrices made here. They must not be used any more. */
    @Override
    public void close() {
        manager.close();
    }
}
