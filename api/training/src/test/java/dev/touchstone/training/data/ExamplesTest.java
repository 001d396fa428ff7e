package dev.touchstone.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static final Pairs PAIRS = new Pairs(3, new int[] {0, 1, 2}, new int[] {2, 0, 1});

    @Test
    void aSelectionKeepsItsOrder() {
        Examples chosen = new Examples(PAIRS, new int[] {1, 0, 1}, 2).select(2, 0);
        Pairs pairs = (Pairs) chosen.inputs();
        assertEquals(2, chosen.count());
        assertEquals(2, pairs.first(0));
        assertEquals(1, pairs.second(0));
        assertEquals(0, pairs.first(1));
        assertEquals(1, chosen.label(1));
        Dense dense = new Dense(2, new float[] {1, 2, 3, 4, 5, 6}).select(2, 1);
        assertEquals(5, dense.value(0, 0));
        assertEquals(4, dense.value(1, 1));
    }

    @Test
    void whatIsGivenIsCopied() {
        int[] labels = {1, 0, 1};
        float[] values = {1, 2};
        Examples examples = new Examples(PAIRS, labels, 2);
        Dense dense = new Dense(2, values);
        labels[0] = 0;
        values[0] = 9;
        assertEquals(1, examples.label(0));
        assertEquals(1, dense.value(0, 0));
    }

    @Test
    void refusesWhatDoesNotFit() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Pairs(3, new int[] {0, 3}, new int[] {0, 0}));
        assertEquals("first[1] is 3; allowed are whole numbers from 0 to 2", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Pairs(3, new int[1], new int[2]));
        assertThrows(IllegalArgumentException.class, () -> new Dense(2, new float[3]));
        assertThrows(IllegalArgumentException.class, () -> new Examples(PAIRS, new int[] {0, 1}, 2));
        assertThrows(IllegalArgumentException.class, () -> new Examples(PAIRS, new int[] {0, 1, 2}, 2));
        Examples some = new Examples(PAIRS, new int[] {0, 1, 0}, 2);
        Examples none = some.select();
        Examples wider = new Examples(new Dense(7, new float[7]), new int[] {0}, 2);
        assertThrows(IllegalArgumentException.class, () -> new Split(some, none));
        assertThrows(IllegalArgumentException.class, () -> new Split(some, wider));
    }

    @Test
    void aSelectionOfASelectionShowsTheSameNumbers() {
        Dense all = new Dense(2, new float[] {0, 1, 10, 11, 20, 21, 30, 31});
        Dense twice = all.select(3, 1, 2).select(2, 0, 0);
        assertEquals(3, twice.count());
        assertEquals(21, twice.value(0, 1));
        float[] copied = new float[4];
        twice.copy(0, 2, copied);
        assertArrayEquals(new float[] {20, 21, 30, 31}, copied);
    }
}
