package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

    // The true value from the platform's library, in double precision.
    @Test
    void tanhIsWithinSixUnitsInTheLastPlace() {
        float[] sums = new float[400_001];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (i - 200_000) * 6e-5f;
        }
        float[] outputs = new float[sums.length];
        Activation.TANH.apply(sums, outputs);
        for (int i = 0; i < sums.length; i++) {
            double truth = StrictMath.tanh(sums[i]);
            assertEquals(truth, outputs[i], 6.0 * Math.ulp((float) truth), "tanh of " + sums[i]);
        }
    }

    @Test
    void tanhAtItsEnds() {
        float[] sums = {0, -0f, 1e-30f, Float.MAX_VALUE, Float.NEGATIVE_INFINITY, Float.NaN};
        float[] outputs = new float[sums.length];
        Activation.TANH.apply(sums, outputs);
        assertArrayEquals(new float[] {0, -0f, 1e-30f, 1, -1, Float.NaN}, outputs, 1e-7f);
        float[] gradients = {3, 3, 3};
        Activation.TANH.chain(new float[] {0, 0.5f, -1}, gradients);
        assertArrayEquals(new float[] {3, 2.25f, 0}, gradients);
    }
}
