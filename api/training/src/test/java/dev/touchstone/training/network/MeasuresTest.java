package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final Examples TWO = new Examples(new Dense(1, new float[2]), new int[] {0, 2}, 3);

    // Residuals (1, 0, 0) - (1, 0, 0) = 0 and (1, 2, 3) - (0, 0, 1): squares 0 and 1 + 4 + 4, mean 4.5.
    @Test
    void meanSquaredByHand() {
        assertEquals(4.5, Loss.MEAN_SQUARED.mean(new float[][] {{1, 1}, {0, 2}, {0, 3}}, TWO), 1e-12);
    }

    // Equal outputs cost ln 3; outputs 1000 apart must not overflow and cost 0 when right.
    @Test
    void crossEntropyByHand() {
        assertEquals(
                Math.log(3) / 2, Loss.CROSS_ENTROPY.mean(new float[][] {{5, -1000}, {5, 0}, {5, 1000}}, TWO), 1e-6);
        float[][] outputs = {{5, -1000}, {5, 0}, {5, 1000}};
        Loss.CROSS_ENTROPY.differentiate(outputs, TWO);
        assertEquals((1 / 3.0 - 1) / 2, outputs[0][0], 1e-6);
        assertEquals(0, outputs[2][1], 1e-6);
    }

    @Test
    void accuracyCountsTheLargestOutput() {
        assertEquals(0.5, Accuracy.of(new float[][] {{1, 3}, {0, 2}, {0, 1}}, TWO));
        assertEquals(1, Accuracy.of(new float[][] {{1, 3}, {1, 2}, {1, 4}}, TWO));
    }

    @Test
    void aDivergedNetworkIsWrongAndItsLossSaysSo() {
        float[][] outputs = {{Float.NaN, Float.NaN}, {Float.NaN, Float.NaN}, {Float.NaN, Float.NaN}};
        assertEquals(0, Accuracy.of(outputs, TWO));
        assertTrue(Double.isNaN(Loss.CROSS_ENTROPY.mean(outputs, TWO)));
        assertTrue(Double.isNaN(Loss.MEAN_SQUARED.mean(outputs, TWO)));
    }
}
