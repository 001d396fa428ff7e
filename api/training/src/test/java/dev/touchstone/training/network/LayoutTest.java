package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final Layout DEEP = Perceptron.relu(300, 200).layout(100, 10);

    @Test
    void weightsComeFirstWithTheHiddenUnitLast() {
        Layout layout = Perceptron.relu(5, 4).layout(3, 2);
        assertEquals(
                List.of(
                        new Layout.Part("weights 1", 1, true, 0, 3, 5, 3),
                        new Layout.Part("weights 2", 2, true, 15, 5, 4, 5),
                        new Layout.Part("weights 3", 3, true, 35, 2, 4, 4),
                        new Layout.Part("biases 1", 1, false, 43, 1, 5, 3),
                        new Layout.Part("biases 2", 2, false, 48, 1, 4, 5),
                        new Layout.Part("biases 3", 3, false, 52, 1, 2, 4)),
                layout.parts());
        assertEquals(54, layout.size());
        assertEquals(54, Perceptron.relu(5, 4).parameters(3, 2));
        assertEquals(
                List.of(new Layout.Part("weights 1", 1, true, 0, 2, 3, 3)),
                new Perceptron(List.of(), Activation.RELU, false, Initialisation.HE)
                        .layout(3, 2)
                        .parts());
        assertThrows(IllegalArgumentException.class, () -> layout.part("weights 4"));
    }

    // What a network of one hidden layer starts with must not change: trials of the past are compared with new ones.
    @Test
    void oneHiddenLayerDrawsBothMatricesFromOneStream() {
        Perceptron perceptron = Perceptron.relu(7);
        Layout layout = perceptron.layout(4, 3);
        float[] expected = new float[layout.size()];
        SplittableRandom random = Streams.of("trial", "weights");
        Draws.normals(random, expected, 0, 28, Math.sqrt(2.0 / 4));
        Draws.normals(random, expected, 28, 21, Math.sqrt(1.0 / 7));
        assertArrayEquals(expected, perceptron.draw(layout, "trial", "weights"));
    }

    @Test
    void normalWeightsHaveTheVarianceOfTheirFanIn() {
        float[] drawn = Perceptron.relu(300, 200).draw(DEEP, "variance");
        assertEquals(2.0 / 100, meanSquare(drawn, DEEP.part("weights 1")), 2.0 / 100 * 0.03);
        assertEquals(2.0 / 300, meanSquare(drawn, DEEP.part("weights 2")), 2.0 / 300 * 0.03);
        assertEquals(1.0 / 200, meanSquare(drawn, DEEP.part("weights 3")), 1.0 / 200 * 0.1);
        assertEquals(0, meanSquare(drawn, DEEP.part("biases 2")));
    }

    @Test
    void uniformWeightsAndBiasesFillTheirInterval() {
        float[] drawn = Perceptron.tanh(300, 200).draw(DEEP, "interval");
        for (Layout.Part part : DEEP.parts()) {
            double reach = 1 / Math.sqrt(part.fanIn());
            double largest = 0;
            for (int i = part.offset(); i < part.offset() + part.size(); i++) {
                largest = Math.max(largest, Math.abs(drawn[i]));
            }
            assertTrue(largest <= reach * (1 + 1e-6), part.name());
            assertTrue(largest > reach * (1 - 5.0 / part.size()), part.name());
            assertEquals(
                    reach * reach / 3, meanSquare(drawn, part), reach * reach / Math.sqrt(part.size()), part.name());
        }
    }

    @Test
    void aScaledInitialisationIsTheSameDrawTimesTheFactor() {
        Perceptron plain = Perceptron.quadratic(9);
        Layout layout = plain.layout(6, 4);
        float[] once = plain.draw(layout, "scale");
        float[] twice =
                plain.withInitialisation(plain.initialisation().scaled(2)).draw(layout, "scale");
        for (int i = 0; i < once.length; i++) {
            assertEquals(2 * once[i], twice[i]);
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> Perceptron.relu(0));
        assertThrows(IllegalArgumentException.class, () -> Perceptron.relu(1, 2, 3, 4, 5, 6, 7, 8, 9));
        assertThrows(IllegalArgumentException.class, () -> Perceptron.relu(3).layout(0, 2));
        assertThrows(IllegalArgumentException.class, () -> Initialisation.HE.scaled(0));
        assertThrows(IllegalArgumentException.class, () -> Initialisation.normal(1, Double.NaN));
    }

    private static double meanSquare(float[] values, Layout.Part part) {
        double sum = 0;
        for (int i = part.offset(); i < part.offset() + part.size(); i++) {
            sum += (double) values[i] * values[i];
        }
        return sum / part.size();
    }
}
