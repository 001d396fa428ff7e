package dev.touchstone.training.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.training.Engines;
import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Mixture;
import dev.touchstone.training.data.Mnist1d;
import dev.touchstone.training.data.Pairs;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.network.Batching;
import dev.touchstone.training.network.Loss;
import dev.touchstone.training.network.Networks;
import dev.touchstone.training.network.Perceptron;
import dev.touchstone.training.network.Recipe;
import dev.touchstone.training.optimiser.AdamW;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomFeaturesTest {
    @Test
    void widerModelsHaveTheNarrowerOnesFeatures() {
        Examples shown = Mixture.gmix3().draw(5, "a", "train");
        double[][] narrow = RandomFeatures.of(4, 12, "a", "features").of(shown);
        double[][] wide = RandomFeatures.of(9, 12, "a", "features").of(shown);
        for (int i = 0; i < 5; i++) {
            for (int k = 0; k < 4; k++) {
                assertEquals(narrow[i][k] * 2, wide[i][k] * 3, 1e-12);
                assertTrue(narrow[i][k] >= 0);
            }
        }
    }

    @Test
    void asManyFeaturesAsExamplesInterpolateThem() {
        Split split = Mixture.gmix3().split(40, 10, "a");
        double[][] features = RandomFeatures.of(60, 12, "a", "features").of(split.train());
        double[][] fitted = LeastSquares.of(features).coefficients(OneHot.targets(split.train()), Filter.minimumNorm());
        double[][] outputs = OneHot.outputs(features, fitted);
        assertEquals(0, OneHot.meanSquared(outputs, split.train()), 1e-9);
        assertEquals(1, OneHot.accuracy(outputs, split.train()));
    }

    @Test
    void refusesInputsOfAnotherKind() {
        RandomFeatures features = RandomFeatures.of(4, 12, "a", "features");
        assertThrows(
                IllegalArgumentException.class, () -> features.of(Mnist1d.easy().draw(2, "a", "train")));
        Examples pairs = new Examples(new Pairs(6, new int[] {1}, new int[] {2}), new int[] {0}, 2);
        assertThrows(IllegalArgumentException.class, () -> features.of(pairs));
    }

    /** Published: 32 % for a linear classifier, 68 % for a network (Greydanus 2020). A short training shows the gap. */
    @Test
    void mnist1dIsHardForWhatIsLinear() {
        Split split = Mnist1d.standard().split(4000, 1000, "a");
        double[][] train = withOne(split.train());
        double[][] fitted = LeastSquares.of(train).coefficients(OneHot.targets(split.train()), Filter.ridge(1e-3));
        double linear = OneHot.accuracy(OneHot.outputs(withOne(split.test()), fitted), split.test());
        assertTrue(linear < 0.36, "least squares reach " + linear);
        Engines.start();
        Recipe recipe = new Recipe(Perceptron.relu(100), Loss.CROSS_ENTROPY, AdamW.of(0.003), Batching.of(100));
        try (Networks networks = Networks.of(recipe, List.of("a"), trial -> split)) {
            while (networks.steps() < 400) {
                networks.step();
            }
            assertTrue(networks.evaluate().testAccuracy()[0] > linear + 0.1);
        }
    }

    private static double[][] withOne(Examples examples) {
        double[][] extended = new double[examples.count()][41];
        for (int i = 0; i < extended.length; i++) {
            for (int j = 0; j < 40; j++) {
                extended[i][j] = ((Dense) examples.inputs()).value(i, j);
            }
            extended[i][40] = 1;
        }
        return extended;
    }
}
