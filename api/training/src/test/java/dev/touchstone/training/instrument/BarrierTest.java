package dev.touchstone.training.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class BarrierTest {
    /** Wells at -1 and 1, (w² - 1)², tilted by w. */
    private static double wells(float[] w) {
        return Math.pow(w[0] * w[0] - 1, 2) + w[0];
    }

    @Test
    void theHillBetweenTwoWellsWithoutTheTilt() {
        assertEquals(1, Barrier.between(BarrierTest::wells, new float[] {-1}, new float[] {1}, 9), 1e-6);
    }

    @Test
    void aBowlHasNone() {
        ToDoubleFunction<float[]> bowl = w -> w[0] * w[0] + w[1] * w[1];
        assertEquals(0, Barrier.between(bowl, new float[] {-1, 2}, new float[] {1, 3}, 9));
    }

    @Test
    void refusals() {
        float[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> Barrier.between(BarrierTest::wells, one, new float[2], 9));
        assertThrows(IllegalArgumentException.class, () -> Barrier.between(BarrierTest::wells, one, one, 0));
        assertTrue(Double.isNaN(Barrier.between(w -> Double.NaN, one, one, 1)));
    }
}
