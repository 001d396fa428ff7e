package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.training.Engines;
import dev.touchstone.training.data.OperationTable;
import dev.touchstone.training.optimiser.AdamW;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole of it on a phenomenon whose figures are known: addition mod 31 with weight decay 1. */
class GrokkingTest {
    private static final List<String> TRIALS = List.of("g0", "g1", "g2", "g3", "g4", "g5", "g6", "g7");

    @Test
    void memorisesFirstAndGeneralisesLater() {
        Engines.start();
        var table = OperationTable.additionModulo(31);
        var recipe = new Recipe(
                Perceptron.quadratic(128),
                Loss.MEAN_SQUARED,
                AdamW.of(0.01).withBetas(0.9, 0.98).withWeightDecay(1));
        long[] memorised = new long[TRIALS.size()];
        long[] grokked = new long[TRIALS.size()];
        try (var networks = Networks.of(recipe, TRIALS, trial -> table.split(0.5, trial))) {
            while (networks.steps() < 300) {
                networks.step();
                if (networks.steps() % 10 == 0) {
                    Evaluation now = networks.evaluate();
                    note(now.trainAccuracy(), 0.99, networks.steps(), memorised);
                    note(now.testAccuracy(), 0.95, networks.steps(), grokked);
                }
            }
        }
        String figures = "memorised " + Arrays.toString(memorised) + ", grokked " + Arrays.toString(grokked);
        assertTrue(Arrays.stream(memorised).allMatch(step -> step >= 20 && step <= 40), figures);
        assertTrue(Arrays.stream(grokked).allMatch(step -> step >= 110 && step <= 240), figures);
    }

    private static void note(double[] accuracy, double bar, long step, long[] first) {
        for (int i = 0; i < first.length; i++) {
            if (first[i] == 0 && accuracy[i] >= bar) {
                first[i] = step;
            }
        }
    }
}
