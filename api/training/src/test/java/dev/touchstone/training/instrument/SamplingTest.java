package dev.touchstone.training.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private static Examples numbered(int count, int offset) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i + offset;
        }
        return new Examples(new Dense(1, values), new int[count], 2);
    }

    private static float value(Examples examples, int i) {
        return ((Dense) examples.inputs()).value(i, 0);
    }

    @Test
    void takesTheSamePlacesOfEverySetOfASize() {
        Examples one = new Sampling(5).of(numbered(40, 0));
        Examples other = new Sampling(5).of(numbered(40, 100));
        assertEquals(5, one.count());
        for (int i = 0; i < 5; i++) {
            assertEquals(value(one, i) + 100, value(other, i));
            assertTrue(i == 0 || value(one, i) > value(one, i - 1));
        }
    }

    @Test
    void smallSetsAreTakenWhole() {
        Examples all = numbered(5, 0);
        assertSame(all, new Sampling(5).of(all));
    }
}
