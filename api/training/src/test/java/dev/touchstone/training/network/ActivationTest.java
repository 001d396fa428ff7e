package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class ActivationTest {
    private static final float[] SUMS = {-3, -1e-30f, -0f, 0, 1e-30f, 0.5f, 1, 2e38f, Float.MAX_VALUE};

    @Test
    void reluIsExactWhereItHasNoBranch() {
        float[] outputs = new float[SUMS.length];
        Activation.RELU.apply(SUMS, outputs);
        assertArrayEquals(new float[] {0, 0, 0, 0, 1e-30f, 0.5f, 1, 2e38f, Float.MAX_VALUE}, outputs);
        float[] gradients = {7, 7, 7, 7, 7, 7, 7, 7, 7};
        Activation.RELU.chain(SUMS, gradients);
        assertArrayEquals(new float[] {0, 0, 0, 0, 7, 7, 7, 7, 7}, gradients);
    }

    @Test
    void square() {
        float[] sums = {-3, 0, 2};
        float[] outputs = new float[3];
        Activation.SQUARE.apply(sums, outputs);
        assertArrayEquals(new float[] {9, 0, 4}, outputs);
        float[] gradients = {1, 1, 0.5f};
        Activation.SQUARE.chain(sums, gradients);
        assertArrayEquals(new float[] {-6, 0, 2}, gradients);
    }
}
