package dev.touchstone.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.touchstone.training.Engines;

/** Inner products of rows with rows. */
final class Gram {
    private Gram() {}

    /**
     * left · rightᵀ, multiplied by the engine in single precision.
     *
     * @param left [rows][entries]
     * @param right [columns][entries]
     * @return [rows][columns]
     */
    static float[][] of(float[][] left, float[][] right) {
        Engines.prepareThread();
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            float[] product = matrix(manager, left)
                    .matMul(matrix(manager, right).transpose())
                    .toFloatArray();
            float[][] rows = new float[left.length][right.length];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(product, i * right.length, rows[i], 0, right.length);
            }
            return rows;
        }
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
