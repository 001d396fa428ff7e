package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExponentialTest {
    // The true value from the platform's library, in double precision.
    @Test
    void isWithinOneUnitInTheLastPlace() {
        float[] values = new float[870_001];
        for (int i = 0; i < values.length; i++) {
            values[i] = -i * 1e-4f;
        }
        float[] arguments = values.clone();
        Exponential.apply(values);
        for (int i = 0; i < values.length; i++) {
            double truth = StrictMath.exp(arguments[i]);
            assertEquals(truth, values[i], 1.0 * Math.ulp((float) truth), "e to the " + arguments[i]);
        }
    }

    @Test
    void atItsEnds() {
        float[] values = {0, -0f, -87, -88, -1e30f, Float.NEGATIVE_INFINITY, Float.NaN};
        Exponential.apply(values);
        assertEquals(1, values[0]);
        assertEquals(1, values[1]);
        for (int i = 2; i < 6; i++) {
            assertEquals(StrictMath.exp(-87), values[i], 2e-45);
        }
        assertEquals(Float.NaN, values[6]);
    }
}
