package dev.touchstone.phenomena.lotteryticket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Streams;
import dev.touchstone.training.network.Layout;
import dev.touchstone.training.network.Perceptron;
import org.junit.jupiter.api.Test;

class StartsTest {
    @Test
    void aLayerOfOneQuarterIsDoubledAndBiasesStay() {
        Layout layout = Perceptron.relu(4).layout(1, 2);
        float[] first = {1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9, 9, 9};
        boolean[] mask = Masks.full(layout);
        mask[0] = false;
        mask[1] = false;
        mask[2] = false;
        float[] expected = {2, 4, 6, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9, 9, 9};
        assertArrayEquals(expected, Starts.rescaled(layout, first, mask));
    }

    @Test
    void aLayerThatDiedIsLeftAlone() {
        Layout layout = Perceptron.relu(1).layout(1, 2);
        float[] first = {1, 2, 3, 0, 0, 0};
        assertArrayEquals(first, Starts.rescaled(layout, first, new boolean[] {false, true, true, true, true, true}));
    }

    /** A sparse unit's sum then varies as the dense one's did: 2 / fan-in times the fan-in, within sampling error. */
    @Test
    void rescaledWeightsKeepASumsVariance() {
        Perceptron architecture = Perceptron.relu(200);
        Layout layout = architecture.layout(200, 2);
        float[] first = architecture.draw(layout, "starts");
        boolean[] mask = Masks.drawn(layout, Masks.full(layout), 4000, Streams.of("starts"));
        float[] rescaled = Starts.rescaled(layout, first, mask);
        double squares = Masks.places(layout.part("weights 1"))
                .filter(i -> mask[i])
                .mapToDouble(i -> (double) rescaled[i] * rescaled[i])
                .sum();
        assertEquals(2, squares / 200, 0.15, "five standard errors of 4000 draws");
    }

    @Test
    void signsHaveTheMeanMagnitudeOfTheirLayersLivingWeights() {
        Layout layout = Perceptron.relu(2).layout(1, 2);
        float[] first = {3, -4, 1, -1, -2, 8, 0, 0, 0, 0};
        boolean[] mask = Masks.full(layout);
        assertArrayEquals(new float[] {3.5f, -3.5f, 3, -3, -3, 3, 0, 0, 0, 0}, Starts.signs(layout, first, mask));
        mask[5] = false;
        float mean = (float) (4.0 / 3);
        assertArrayEquals(
                new float[] {3.5f, -3.5f, mean, -mean, -mean, mean, 0, 0, 0, 0}, Starts.signs(layout, first, mask));
    }
}
