package dev.touchstone.training.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.training.Draws;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EffectiveParametersTest {
    private static float[][] features(SplittableRandom random, int examples, int width) {
        float[][] features = new float[examples][width];
        for (float[] row : features) {
            Draws.normals(random, row, 0, width, 1);
        }
        return features;
    }

    // Curth et al. 2023, section 4: on train inputs minimum-norm regression has min(n, p) effective parameters.
    @Property(tries = 100)
    void onTrainInputsTheyAreTheRank(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int examples,
            @ForAll @IntRange(min = 1, max = 20) int width) {
        float[][] x = features(new SplittableRandom(seed), examples, width);
        Kernel kernel = Kernel.linear(x, x);
        EffectiveParameters found = EffectiveParameters.of(kernel, 0);
        assertEquals(Math.min(examples, width), found.on(kernel), 1e-4 * examples);
        assertEquals(Math.min(examples, width), found.onTrain(), 1e-4 * examples);
    }

    // Orthogonal features of squared lengths 4 and 1: shares 4/(4+λ) and 1/(1+λ), λ = ridge times the mean of 2.5.
    @Test
    void ridgeShrinksThem() {
        float[][] x = {{2, 0}, {0, 1}};
        Kernel kernel = Kernel.linear(x, x);
        EffectiveParameters parameters = EffectiveParameters.of(kernel, 0.4);
        assertEquals(0.8 * 0.8 + 0.5 * 0.5, parameters.on(kernel), 1e-12);
        assertEquals(0.8 * 0.8 + 0.5 * 0.5, parameters.onTrain(), 1e-12);
        // At (1, 1): k = (2, 1), s = (2/5, 1/2).
        Kernel elsewhere = Kernel.linear(new float[][] {{1, 1}}, x);
        assertEquals(2 * (0.16 + 0.25), parameters.on(elsewhere), 1e-12);
    }

    // s(x) solves the normal equations by hand: one feature, x = (1, 2), weights x·xᵢ/5.
    @Test
    void oneFeature() {
        Kernel kernel = Kernel.linear(new float[][] {{1}, {2}}, new float[][] {{1}, {2}});
        Kernel test = Kernel.linear(new float[][] {{3}, {0}}, new float[][] {{1}, {2}});
        assertEquals(2 * (9 / 5.0) / 2, EffectiveParameters.of(kernel, 0).on(test), 1e-12);
    }

    @Test
    void onTestInputsTheyFoldBackBeyondTheThreshold() {
        SplittableRandom random = new SplittableRandom(3);
        int n = 20;
        double few = onTest(random, n, 10);
        double threshold = onTest(random, n, 20);
        double many = onTest(random, n, 200);
        assertEquals(10 * 20 / 9.0, few, 12, "n·p/(n-p-1) for normal inputs");
        assertEquals(20 * 20 / 179.0, many, 1.5, "n·n/(p-n-1)");
        assertTrue(threshold > few && threshold > many);
    }

    private static double onTest(SplittableRandom random, int n, int p) {
        float[][] train = features(random, n, p);
        float[][] test = features(random, 500, p);
        return EffectiveParameters.of(Kernel.linear(train, train), 0).on(Kernel.linear(test, train));
    }

    @Test
    void refusals() {
        Kernel square = Kernel.of(new double[][] {{1, 0}, {0, 1}});
        Kernel oblong = Kernel.of(new double[][] {{1, 0, 0}});
        assertThrows(IllegalArgumentException.class, () -> EffectiveParameters.of(oblong, 0));
        assertThrows(IllegalArgumentException.class, () -> EffectiveParameters.of(square, -1));
        EffectiveParameters parameters = EffectiveParameters.of(square, 0);
        assertThrows(IllegalArgumentException.class, () -> parameters.on(oblong));
    }
}
