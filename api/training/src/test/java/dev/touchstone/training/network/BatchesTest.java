package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
    /** Ten examples whose only coordinate is their number. */
    private static final Examples TEN =
            new Examples(new Dense(1, new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}), new int[10], 2);

    @Test
    void anEpochShowsNoExampleTwiceAndTheNextIsInAnotherOrder() {
        Batches batches = new Batches(TEN, 3, "trial");
        List<Integer> first = epoch(batches);
        List<Integer> second = epoch(batches);
        assertEquals(9, new HashSet<>(first).size());
        assertEquals(9, new HashSet<>(second).size());
        assertNotEquals(first, second);
    }

    @Test
    void theTrialDecidesTheOrder() {
        assertEquals(epoch(new Batches(TEN, 3, "a")), epoch(new Batches(TEN, 3, "a")));
        assertNotEquals(epoch(new Batches(TEN, 3, "a")), epoch(new Batches(TEN, 3, "b")));
    }

    @Test
    void aFullBatchIsTheExamplesThemselves() {
        assertSame(TEN, new Batches(TEN, 10, "trial").next());
    }

    private static List<Integer> epoch(Batches batches) {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Dense dense = (Dense) batches.next().inputs();
            for (int j = 0; j < dense.count(); j++) {
                shown.add((int) dense.value(j, 0));
            }
        }
        return shown;
    }
}
