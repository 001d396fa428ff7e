package dev.touchstone.phenomena.doubledescent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.training.network.Perceptron;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RatiosTest {
    @Test
    void theGridIsOfParametersOverTrainingTargets() {
        assertArrayEquals(
                new long[] {10, 20, 35, 50, 70, 85, 100, 120, 150, 200, 300, 500, 800}, Ratios.positions(100, 1));
        assertArrayEquals(
                new long[] {40, 80, 140, 200, 280, 340, 400, 480, 600, 800, 1200, 2000, 3200},
                Ratios.positions(200, 2));
    }

    /** 12-w-3 with biases has 16 w + 3 parameters; n · C is 600. */
    @Test
    void widthsComeNearestToIt() {
        int[] widths = Ratios.widths(200, 12, 3);
        assertEquals(4, widths[0]);
        assertEquals(37, widths[6]);
        assertEquals(595, Perceptron.relu(37).parameters(12, 3));
    }

    @Property
    void widthsGrow(
            @ForAll @IntRange(min = 1, max = 500) int examples,
            @ForAll @IntRange(min = 1, max = 50) int inputs,
            @ForAll @IntRange(min = 2, max = 10) int classes) {
        int[] widths = Ratios.widths(examples, inputs, classes);
        long[] positions = NetworkFamily.positions(examples, inputs, classes);
        for (int i = 1; i < widths.length; i++) {
            assertTrue(widths[i - 1] < widths[i] && positions[i - 1] < positions[i]);
        }
    }
}
