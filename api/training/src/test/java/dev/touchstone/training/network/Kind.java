package dev.touchstone.training.network;

import dev.touchstone.training.data.OperationTable;
import dev.touchstone.training.data.Parity;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.optimiser.AdamW;
import dev.touchstone.training.optimiser.Sgd;
import java.util.List;
import java.util.function.Function;

/** Kinds of training that take different ways through the code. */
record Kind(String name, Recipe recipe, Function<String, Split> data) {
    static final Kind PAIRS_FULL_BATCH = new Kind(
            "pairs, full batch",
            new Recipe(
                    Perceptron.quadratic(37), Loss.MEAN_SQUARED, AdamW.of(0.01).withWeightDecay(1)),
            trial -> OperationTable.additionModulo(11).split(0.6, trial));

    static final Kind PAIRS_MINIBATCH = new Kind(
            "pairs, minibatches",
            new Recipe(Perceptron.relu(24), Loss.CROSS_ENTROPY, AdamW.of(0.01), Batching.of(19)),
            trial -> OperationTable.dihedral(5).split(0.5, trial));

    static final Kind DENSE_FULL_BATCH = new Kind(
            "dense, full batch",
            new Recipe(Perceptron.relu(5), Loss.MEAN_SQUARED, Sgd.of(0.05).withMomentum(0.9)),
            trial -> new Parity(9, 2, 61, 33).split(trial));

    static final Kind DENSE_MINIBATCH = new Kind(
            "dense, minibatches",
            new Recipe(Perceptron.relu(130), Loss.CROSS_ENTROPY, AdamW.of(0.003).withWeightDecay(0.3), Batching.of(50)),
            trial -> new Parity(20, 3, 200, 77).split(trial));

    static final Kind GROKKING = new Kind(
            "grokking",
            new Recipe(Perceptron.quadratic(128), Loss.MEAN_SQUARED, AdamW.of(0.01)),
            trial -> OperationTable.additionModulo(31).split(0.5, trial));

    static final Kind DEEP = new Kind(
            "deep",
            new Recipe(Perceptron.tanh(21, 40, 9), Loss.CROSS_ENTROPY, AdamW.of(0.003), Batching.of(35)),
            trial -> new Parity(11, 2, 90, 40).split(trial));

    static final Kind TRANSFORMER = new Kind(
            "transformer",
            new Recipe(
                    new Transformer(24, 3, 30, Initialisation.LECUN),
                    Loss.CROSS_ENTROPY,
                    AdamW.of(0.01).withWeightDecay(1)),
            trial -> OperationTable.additionModulo(9).split(0.6, trial));

    static final List<Kind> ALL =
            List.of(PAIRS_FULL_BATCH, PAIRS_MINIBATCH, DENSE_FULL_BATCH, DENSE_MINIBATCH, GROKKING, DEEP, TRANSFORMER);

    Networks start(String... trials) {
        return Networks.of(recipe, List.of(trials), data);
    }

    @Override
    public String toString() {
        return name;
    }
}
