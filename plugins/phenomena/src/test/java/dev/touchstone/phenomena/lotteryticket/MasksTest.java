package dev.touchstone.phenomena.lotteryticket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Streams;
import dev.touchstone.training.network.Layout;
import dev.touchstone.training.network.Perceptron;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MasksTest {
    private static final Layout LAYOUT = Perceptron.relu(4, 3).layout(5, 2);
    private static final int WEIGHTS = 5 * 4 + 4 * 3 + 3 * 2;
    private static final int BIASES = 4 + 3 + 2;

    @Test
    void theLargestOfAllLayersLive() {
        Layout layout = Perceptron.relu(2).layout(1, 2);
        float[] trained = {0.1f, -5, 3, -0.2f, 0.3f, -4, 100, 100, 100, 100};
        boolean[] expected = {false, true, true, false, false, true, true, true, true, true};
        assertArrayEquals(expected, Masks.largest(layout, Masks.full(layout), trained, 3));
    }

    @Test
    void ofEqualWeightsTheFirstLive() {
        boolean[] mask = Masks.largest(LAYOUT, Masks.full(LAYOUT), new float[LAYOUT.size()], 7);
        for (int i = 0; i < WEIGHTS; i++) {
            assertEquals(i < 7, mask[i], "weight " + i);
        }
    }

    @Property(tries = 200)
    void whatIsPrunedStaysPrunedAndIsSmallerThanWhatLives(
            @ForAll int stream, @ForAll @DoubleRange(max = 1) double first, @ForAll @DoubleRange(max = 1) double then) {
        float[] trained = Perceptron.relu(4, 3).draw(LAYOUT, "masks", String.valueOf(stream));
        int keep = (int) (WEIGHTS * first);
        boolean[] before = Masks.drawn(LAYOUT, Masks.full(LAYOUT), keep, Streams.of("before", String.valueOf(stream)));
        boolean[] after = Masks.largest(LAYOUT, before, trained, (int) (keep * then));
        assertEquals((int) (keep * then), Masks.count(LAYOUT, after));
        double least = weights()
                .filter(i -> after[i])
                .mapToDouble(i -> Math.abs(trained[i]))
                .min()
                .orElse(Double.MAX_VALUE);
        assertTrue(weights().noneMatch(i -> after[i] && !before[i]));
        assertTrue(weights().noneMatch(i -> before[i] && !after[i] && Math.abs(trained[i]) > least));
    }

    @Property(tries = 200)
    void chanceKeepsAsManyOfTheLivingAndAllBiases(@ForAll int stream, @ForAll @IntRange(max = WEIGHTS) int keep) {
        boolean[] half = Masks.drawn(LAYOUT, Masks.full(LAYOUT), WEIGHTS / 2, Streams.of("half"));
        int most = Math.min(keep, WEIGHTS / 2);
        boolean[] mask = Masks.drawn(LAYOUT, half, most, Streams.of(String.valueOf(stream)));
        assertEquals(most, Masks.count(LAYOUT, mask));
        assertTrue(weights().noneMatch(i -> mask[i] && !half[i]));
        assertTrue(IntStream.range(WEIGHTS, WEIGHTS + BIASES).allMatch(i -> mask[i]));
    }

    @Test
    void chanceFavoursNoWeight() {
        int[] lives = new int[WEIGHTS];
        for (int stream = 0; stream < 4000; stream++) {
            boolean[] mask = Masks.drawn(LAYOUT, Masks.full(LAYOUT), WEIGHTS / 2, Streams.of("" + stream));
            weights().filter(i -> mask[i]).forEach(i -> lives[i]++);
        }
        for (int i = 0; i < WEIGHTS; i++) {
            assertEquals(2000, lives[i], 5 * Math.sqrt(1000), "weight " + i);
        }
    }

    @Property(tries = 100)
    void shufflingKeepsEveryLayersDensity(@ForAll int stream, @ForAll @IntRange(max = WEIGHTS) int keep) {
        boolean[] mask = Masks.drawn(LAYOUT, Masks.full(LAYOUT), keep, Streams.of("shuffled"));
        boolean[] shuffled = Masks.shuffled(LAYOUT, mask, Streams.of(String.valueOf(stream)));
        for (Layout.Part part : LAYOUT.parts()) {
            assertEquals(Masks.density(part, mask), Masks.density(part, shuffled), part.name());
        }
    }

    @Test
    void cannotKeepMoreThanLive() {
        boolean[] five = Masks.drawn(LAYOUT, Masks.full(LAYOUT), 5, Streams.of("five"));
        float[] trained = new float[LAYOUT.size()];
        var refused = assertThrows(IllegalArgumentException.class, () -> Masks.largest(LAYOUT, five, trained, 6));
        assertEquals("weights to keep is 6; allowed are whole numbers from 0 to 5", refused.getMessage());
    }

    private static IntStream weights() {
        return IntStream.range(0, WEIGHTS);
    }
}
