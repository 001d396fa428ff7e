package dev.touchstone.bench;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.OperationTable;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.network.Batching;
import dev.touchstone.training.network.Loss;
import dev.touchstone.training.network.Networks;
import dev.touchstone.training.network.Perceptron;
import dev.touchstone.training.network.Recipe;
import dev.touchstone.training.optimiser.AdamW;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The networks whose speed is measured, and the multiplications and additions of the matrix products that a step of
 * theirs needs. Dense data are random: a step costs the same whatever they are.
 */
enum BenchNetworks {
    /** Addition mod 31, 480 pairs, 62-128-31, z², squared loss, full batch. The first layer is a gather. */
    GROKKING {
        @Override
        List<Networks> cohorts(String name, int seeds) {
            OperationTable table = OperationTable.additionModulo(31);
            Recipe recipe = new Recipe(
                    Perceptron.quadratic(128),
                    Loss.MEAN_SQUARED,
                    AdamW.of(0.01).withBetas(0.9, 0.98).withWeightDecay(1));
            return List.of(Networks.of(recipe, trials(name, seeds), trial -> table.split(0.5, trial)));
        }

        @Override
        double operations() {
            return products(480, 0, 128 * 31);
        }
    },

    /** 4000 examples in minibatches of 100, 40-128-64-10, ReLU, cross-entropy. */
    MNIST1D {
        @Override
        List<Networks> cohorts(String name, int seeds) {
            Recipe recipe = new Recipe(Perceptron.relu(128, 64), Loss.CROSS_ENTROPY, AdamW.of(0.003), Batching.of(100));
            return List.of(Networks.of(recipe, trials(name, seeds), trial -> random(trial, 40, 10, 4000)));
        }

        @Override
        double operations() {
            return products(100, 40 * 128, 128 * 64 + 64 * 10);
        }
    },

    /** Double descent's sweep: 20-w-5 for 13 widths, ReLU, squared loss, full batch of 200; a cohort for each width. */
    WIDTHS {
        @Override
        List<Networks> cohorts(String name, int seeds) {
            List<Networks> all = new ArrayList<>();
            for (int width : SWEPT) {
                Recipe recipe = new Recipe(Perceptron.relu(width), Loss.MEAN_SQUARED, AdamW.of(0.005));
                all.add(Networks.of(recipe, trials(name + width, seeds), trial -> random(trial, 20, 5, 200)));
            }
            return all;
        }

        @Override
        double operations() {
            return IntStream.of(SWEPT)
                    .mapToDouble(width -> products(200, 20 * width, 5 * width))
                    .average()
                    .orElseThrow();
        }
    };

    /** Parameters over 1000, the examples times the classes: .1 .2 .35 .5 .7 .85 1 1.2 1.5 2 3 5 8. */
    private static final int[] SWEPT = {4, 8, 13, 19, 27, 33, 38, 46, 58, 77, 115, 192, 308};

    /** Networks that one thread trains, in cohorts of {@code seeds}. */
    abstract List<Networks> cohorts(String name, int seeds);

    /** Floating-point operations of the products in a step of one network, on average over the cohorts. */
    abstract double operations();

    // Forward and the weights' gradient for all layers; derivatives by the inputs for all but the first.
    private static double products(int examples, int firstWeights, int otherWeights) {
        return 2.0 * examples * (2.0 * firstWeights + 3.0 * otherWeights);
    }

    private static List<String> trials(String name, int seeds) {
        return IntStream.range(0, seeds).mapToObj(i -> name + "/" + i).toList();
    }

    private static Split random(String trial, int width, int classes, int count) {
        SplittableRandom random = Streams.of(trial, "bench");
        return new Split(examples(random, width, classes, count), examples(random, width, classes, count / 4));
    }

    private static Examples examples(SplittableRandom random, int width, int classes, int count) {
        float[] values = new float[count * width];
        Draws.normals(random, values, 0, values.length, 1);
        int[] labels =
                IntStream.range(0, count).map(i -> random.nextInt(classes)).toArray();
        return new Examples(new Dense(width, values), labels, classes);
    }
}
