package dev.touchstone.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Mnist1dTest {
    @Test
    void templatesAreNormalised() {
        double[][] templates = Mnist1dTemplates.normalised();
        assertEquals(10, templates.length);
        for (double[] template : templates) {
            assertEquals(12, template.length);
            assertEquals(0, template[0]);
            double mean = Arrays.stream(template).average().orElseThrow();
            double variance = Arrays.stream(template)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElseThrow();
            assertEquals(1.0 / 6, Math.sqrt(variance), 1e-12);
        }
        // Of 5 4 3.5 3.5 4 5 5 4 3.5 3.5 4 5: mean 25/6, population variance 7/18.
        assertEquals((3.5 - 5) / Math.sqrt(7.0 / 18) / 6, templates[8][2], 1e-12);
    }

    @Test
    void classesAreBalancedAndValuesStandardised() {
        Examples drawn = Mnist1d.standard().draw(4000, "a", "train");
        int[] counts = new int[10];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 4000; i++) {
            counts[drawn.label(i)]++;
            for (int j = 0; j < 40; j++) {
                float value = ((Dense) drawn.inputs()).value(i, j);
                sum += value;
                squares += value * value;
            }
        }
        assertArrayEquals(IntStream.generate(() -> 400).limit(10).toArray(), counts);
        assertEquals(0, sum / 160_000, 0.03);
        assertEquals(1, squares / 160_000, 0.05);
        assertTrue(IntStream.range(0, 20).map(drawn::label).distinct().count() > 4, "labels are shuffled");
    }

    @Test
    void shufflingMovesPositionsOnly() {
        float[] plain = row(Mnist1d.standard());
        float[] shuffled = row(Mnist1d.standard().shuffled());
        assertNotEquals(Arrays.toString(plain), Arrays.toString(shuffled));
        Arrays.sort(plain);
        Arrays.sort(shuffled);
        assertArrayEquals(plain, shuffled);
    }

    /** From numpy: interp, roll, and the Gaussian kernel applied to pad(mode="symmetric"). */
    @Test
    void signalsGoTheWayOfTheirReference() {
        assertArrayEquals(new double[] {0, 0.75, 1.5, 2.75, 5}, Signals.resample(new double[] {0, 1, 2, 5}, 5), 1e-12);
        assertArrayEquals(new double[] {4, 5, 1, 2, 3}, Signals.rotate(new double[] {1, 2, 3, 4, 5}, 2));
        double[] impulse = new double[20];
        impulse[1] = 1;
        double[] smoothed = Signals.smooth(impulse);
        assertEquals(1, Arrays.stream(smoothed).sum(), 1e-12);
        assertEquals(SMOOTHED[0], smoothed[0], 1e-9);
        assertEquals(SMOOTHED[1], smoothed[1], 1e-9);
        assertEquals(SMOOTHED[2], smoothed[5], 1e-9);
    }

    private static final double[] SMOOTHED = {0.2970232486501394, 0.26423458446947246, 0.027432306987805636};

    private static float[] row(Law law) {
        float[] row = new float[40];
        ((Dense) law.draw(1, "a", "train").inputs()).copy(0, 1, row);
        return row;
    }
}
