package dev.touchstone.training.instrument;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.touchstone.training.Engines;

/** Sums of inner products of long rows: the one class here that knows the engine. */
final class Gram {
    private final double[][] sums;

    /** Of {@code rows} rows with {@code columns} others. */
    Gram(int rows, int columns) {
        this.sums = new double[rows][columns];
    }

    /** Adds factor · left · rightᵀ, a product in single precision; both are [rows][features]. */
    void add(float[][] left, float[][] right, double factor) {
        Engines.prepareThread();
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            NDArray product =
                    matrix(manager, left).matMul(matrix(manager, right).transpose());
            float[] values = product.toFloatArray();
            for (int i = 0; i < left.length; i++) {
                for (int j = 0; j < right.length; j++) {
                    sums[i][j] += factor * values[i * right.length + j];
                }
            }
        }
    }

    Kernel kernel() {
        return Kernel.of(sums);
    }

    private static NDArray matrix(NDManager manager, float[][] rows) {
        int columns = rows[0].length;
        float[] flat = new float[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * columns, columns);
        }
        return manager.create(flat, new Shape(rows.length, columns));
    }
}
