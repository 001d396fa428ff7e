package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.training.Engines;
import dev.touchstone.training.data.Parity;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.optimiser.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworksTest {
    static List<Kind> kinds() {
        return Kind.ALL;
    }

    @BeforeAll
    static void start() {
        Engines.start();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aNetworkIsTheSameAloneAndInAnyCohort(Kind kind) {
        String[] trials = IntStream.range(0, 19).mapToObj(i -> "trial" + i).toArray(String[]::new);
        try (Networks together = kind.start(trials)) {
            train(together, 13);
            for (int i : new int[] {0, 1, 7, 15, 16, 18}) {
                try (Networks alone = kind.start(trials[i])) {
                    train(alone, 13);
                    assertSame(alone, 0, together, i);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepingSomeChangesNothingForThem(Kind kind) {
        try (Networks all = kind.start("a", "b", "c", "d", "e");
                Networks some = kind.start("a", "b", "c", "d", "e")) {
            train(all, 5);
            train(some, 5);
            some.keep(4, 1, 2);
            assertEquals(List.of("e", "b", "c"), some.trials());
            train(all, 5);
            train(some, 5);
            assertSame(some, 0, all, 4);
            assertSame(some, 1, all, 1);
            some.keep(1);
            train(all, 5);
            train(some, 5);
            assertSame(some, 0, all, 1);
            assertEquals(15, some.steps());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void threadsDoNotDisturbOneAnother(Kind kind) throws Exception {
        float[] expected = parametersAfter(kind, 40);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<float[]> task = () -> parametersAfter(kind, 40);
            List<Callable<float[]>> tasks = new ArrayList<>(List.of(task, task, task, task, task, task));
            for (Future<float[]> result : threads.invokeAll(tasks)) {
                assertArrayEquals(expected, result.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void evaluatingDoesNotMoveTheWeights() {
        try (Networks networks = Kind.PAIRS_MINIBATCH.start("a", "b")) {
            train(networks, 3);
            float[] before = networks.parameters(1);
            assertArrayEquals(
                    networks.evaluate().testLoss(), networks.evaluate().testLoss());
            assertArrayEquals(before, networks.parameters(1));
        }
    }

    @Test
    void evaluationAgreesWithTheReference() {
        try (Networks networks = Kind.DENSE_MINIBATCH.start("a", "b", "c")) {
            train(networks, 4);
            Split split = Kind.DENSE_MINIBATCH.data().apply("b");
            double[] parameters = IntStream.range(0, networks.parameters(1).length)
                    .mapToDouble(i -> networks.parameters(1)[i])
                    .toArray();
            Perceptron perceptron = Perceptron.relu(130);
            double expected =
                    Reference.loss(perceptron, perceptron.layout(20, 2), Loss.CROSS_ENTROPY, parameters, split.test());
            assertEquals(expected, networks.evaluate().testLoss()[1], 1e-5);
        }
    }

    // 2500 examples pass in three portions of 834, of which the last is two short.
    @Test
    void manyExamplesAreEvaluatedInPortions() {
        Perceptron perceptron = Perceptron.tanh(6);
        Recipe recipe = new Recipe(perceptron, Loss.CROSS_ENTROPY, Sgd.of(0.1), Batching.of(10));
        Split split = new Parity(8, 2, 2500, 1024).split("many");
        try (Networks networks = Networks.of(recipe, List.of("a", "b"), trial -> split);
                Model model = Model.of(perceptron, split.train())) {
            train(networks, 3);
            Evaluation evaluation = networks.evaluate();
            for (int i = 0; i < 2; i++) {
                float[] parameters = networks.parameters(i);
                assertEquals(
                        model.loss(Loss.CROSS_ENTROPY, parameters, split.train()),
                        evaluation.trainLoss()[i],
                        1e-6);
                assertEquals(
                        model.loss(Loss.CROSS_ENTROPY, parameters, split.test()),
                        evaluation.testLoss()[i]);
                assertEquals(
                        Accuracy.of(model.outputs(parameters, split.train()), split.train()),
                        evaluation.trainAccuracy()[i],
                        1e-3);
            }
        }
    }

    @Test
    void refusesWhatCannotBe() {
        Recipe recipe = Kind.PAIRS_FULL_BATCH.recipe();
        assertThrows(
                IllegalArgumentException.class, () -> Networks.of(recipe, List.of(), Kind.PAIRS_FULL_BATCH.data()));
        IllegalArgumentException uneven = assertThrows(
                IllegalArgumentException.class,
                () -> Networks.of(
                        recipe,
                        List.of("a", "b"),
                        trial -> new Parity(4, 1, trial.equals("a") ? 5 : 6, 9).split(trial)));
        assertTrue(String.valueOf(uneven.getMessage()).contains("trial b has 6 examples"), uneven::getMessage);
        Recipe greedy = new Recipe(Perceptron.relu(3), Loss.CROSS_ENTROPY, Sgd.of(1), Batching.of(6));
        assertThrows(
                IllegalArgumentException.class,
                () -> Networks.of(greedy, List.of("a"), trial -> new Parity(4, 1, 5, 9).split(trial)));
        Networks networks = Kind.PAIRS_FULL_BATCH.start("a", "b");
        assertThrows(IllegalArgumentException.class, () -> networks.keep(2));
        assertThrows(IllegalArgumentException.class, () -> networks.keep(1, 1));
        assertThrows(IllegalArgumentException.class, () -> networks.parameters(-1));
        networks.close();
        networks.close();
        assertThrows(IllegalStateException.class, networks::step);
    }

    private static float[] parametersAfter(Kind kind, int steps) {
        try (Networks networks = kind.start("a", "b", "c")) {
            train(networks, steps);
            return networks.parameters(1);
        }
    }

    private static void train(Networks networks, int steps) {
        for (int i = 0; i < steps; i++) {
            networks.step();
        }
    }

    private static void assertSame(Networks left, int i, Networks right, int j) {
        assertArrayEquals(left.parameters(i), right.parameters(j));
        Evaluation one = left.evaluate();
        Evaluation other = right.evaluate();
        assertEquals(one.trainLoss()[i], other.trainLoss()[j]);
        assertEquals(one.trainAccuracy()[i], other.trainAccuracy()[j]);
        assertEquals(one.testLoss()[i], other.testLoss()[j]);
        assertEquals(one.testAccuracy()[i], other.testAccuracy()[j]);
    }
}
