package dev.touchstone.training.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static float[][] features(SplittableRandom random, int examples, int width) {
        float[][] features = new float[examples][width];
        for (float[] row : features) {
            for (int j = 0; j < width; j++) {
                row[j] = (float) (random.nextDouble() - 0.5);
            }
        }
        return features;
    }

    private static Kernel kernel(float[][] features) {
        return Kernel.linear(features, features);
    }

    @Property(tries = 50)
    void aKernelIsAlignedWithItself(@ForAll long seed) {
        Kernel kernel = kernel(features(new SplittableRandom(seed), 6, 3));
        assertEquals(1, Alignment.between(kernel, kernel), 1e-12);
    }

    @Property(tries = 50)
    void rotationScaleAndOffsetOfUnitsDoNotMatter(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] features = features(random, 7, 2);
        Kernel other = kernel(features(random, 7, 4));
        double angle = 6 * random.nextDouble();
        float[][] turned = new float[7][2];
        for (int i = 0; i < 7; i++) {
            turned[i][0] = (float) (3 * (Math.cos(angle) * features[i][0] - Math.sin(angle) * features[i][1]) + 1);
            turned[i][1] = (float) (3 * (Math.sin(angle) * features[i][0] + Math.cos(angle) * features[i][1]) - 2);
        }
        assertEquals(Alignment.between(kernel(features), other), Alignment.between(kernel(turned), other), 1e-5);
    }

    @Property(tries = 50)
    void alignmentIsAShare(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double alignment = Alignment.between(kernel(features(random, 5, 3)), kernel(features(random, 5, 3)));
        assertTrue(alignment > -1e-12 && alignment <= 1, () -> "alignment " + alignment);
    }

    // Centred features (1, 1, -1, -1) and (1, -1, 1, -1) are orthogonal; the mean of both is aligned 1/√2 with either.
    @Test
    void knownCases() {
        Kernel first = kernel(new float[][] {{1}, {1}, {-1}, {-1}});
        Kernel second = kernel(new float[][] {{1}, {-1}, {1}, {-1}});
        Kernel both = kernel(new float[][] {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}});
        assertEquals(0, Alignment.between(first, second), 1e-15);
        assertEquals(Math.sqrt(0.5), Alignment.between(first, both), 1e-15);
        Examples examples = new Examples(new Dense(1, new float[4]), new int[] {1, 1, 0, 0}, 2);
        assertEquals(1, Alignment.withLabels(first, examples), 1e-15);
        assertEquals(0, Alignment.withLabels(second, examples), 1e-15);
        assertEquals(Math.sqrt(0.5), Alignment.withLabels(both, examples), 1e-15);
    }

    @Test
    void whatCannotBeCompared() {
        Kernel constant = kernel(new float[][] {{1}, {1}});
        assertTrue(Double.isNaN(Alignment.between(constant, constant)));
        Kernel three = kernel(new float[3][1]);
        assertThrows(IllegalArgumentException.class, () -> Alignment.between(constant, three));
        Kernel oblong = Kernel.linear(new float[3][1], new float[2][1]);
        assertThrows(IllegalArgumentException.class, () -> Alignment.between(oblong, oblong));
        double[][] ragged = {{1, 2}, {3}};
        assertThrows(IllegalArgumentException.class, () -> Kernel.of(ragged));
    }
}
