package dev.touchstone.training.optimiser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class OptimiserTest {
    // lr .1, β (.5, .75), wd .5, w = 1, gradients 2 then -1.
    // Step 1: w = .95; m = 1, v = 1; m̂ = 2, v̂ = 4; w = .95 - .1 · 2/2 = .85.
    // Step 2: w = .8075; m = 0, so w stays .8075 whatever v is.
    @Test
    void adamWByHand() {
        Descent descent = new AdamW(0.1, 0.5, 0.75, 1e-8, 0.5).start(1);
        float[] weight = {1};
        descent.step(weight, new float[] {2});
        assertEquals(0.85, weight[0], 1e-6);
        descent.step(weight, new float[] {-1});
        assertEquals(0.8075, weight[0], 1e-6);
    }

    // The third step of the above with gradient 4: w = .8075 · .95 = .767125; m = .5·0 + .5·4 = 2, m̂ = 2/(1 - 1/8);
    // v = .75·(.75·1 + .25·1) + .25·16 = 4.75, v̂ = 4.75/(1 - 27/64); w = .767125 - .1 · 2.285714/√8.216216 = .687382.
    @Test
    void adamWCorrectsForItsStart() {
        Descent descent = new AdamW(0.1, 0.5, 0.75, 1e-8, 0.5).start(1);
        float[] weight = {1};
        for (float gradient : new float[] {2, -1, 4}) {
            descent.step(weight, new float[] {gradient});
        }
        assertEquals(0.767125 - 0.1 * (2 / 0.875) / Math.sqrt(4.75 / (1 - 27.0 / 64)), weight[0], 1e-6);
        assertEquals(0.687382, weight[0], 2e-6);
    }

    // lr .1, μ .5, wd .2, w = 1, gradient 1 each time.
    // Step 1: b = 1 + .2 = 1.2; w = .88. Step 2: b = .6 + 1 + .176 = 1.776; w = .7024.
    @Test
    void momentumAndCoupledDecayByHand() {
        Descent descent = Sgd.of(0.1).withMomentum(0.5).withWeightDecay(0.2).start(2);
        float[] weights = {1, 0};
        descent.step(weights, new float[] {1, 0});
        assertArrayEquals(new float[] {0.88f, 0}, weights, 1e-6f);
        descent.step(weights, new float[] {1, 0});
        assertArrayEquals(new float[] {0.7024f, 0}, weights, 1e-6f);
    }

    @Test
    void eachNetworkHasMomentsOfItsOwn() {
        Optimiser optimiser = Sgd.of(1).withMomentum(0.9);
        Descent one = optimiser.start(1);
        one.step(new float[] {0}, new float[] {5});
        float[] weight = {0};
        optimiser.start(1).step(weight, new float[] {1});
        assertEquals(-1, weight[0]);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> AdamW.of(0));
        assertThrows(IllegalArgumentException.class, () -> AdamW.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> AdamW.of(0.1).withBetas(1, 0.9));
        assertThrows(IllegalArgumentException.class, () -> AdamW.of(0.1).withWeightDecay(-1));
        assertThrows(IllegalArgumentException.class, () -> Sgd.of(1).withMomentum(-0.1));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Sgd.of(1).withWeightDecay(Double.POSITIVE_INFINITY));
        assertEquals("weightDecay is Infinity; allowed are finite numbers from 0 up", refused.getMessage());
    }
}
