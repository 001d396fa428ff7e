package dev.touchstone.training.network;

import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Split;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** What a group of networks goes through in a step and in an evaluation, with the scratch memory for it. */
final class Program implements AutoCloseable {
    private final Loss loss;
    private final Workspace training;
    private final Map<Integer, Workspace> workspaces = new HashMap<>();
    private final Examination train;
    private final Examination test;
    private final float[] gradient;

    /**
     * A program for groups of up to {@code group} networks.
     *
     * @param like the examples of one trial; those of the others have the same shape
     */
    Program(Recipe recipe, Layout layout, Split like, int group) {
        this.loss = recipe.loss();
        IntFunction<Workspace> workspace = examples -> workspaces.computeIfAbsent(
                examples,
                count ->
                        Workspace.of(recipe.architecture(), layout, like.train().inputs(), count, group));
        this.training = workspace.apply(recipe.batching().sizeAmong(like.train().count()));
        this.train = examination(workspace, like.train());
        this.test = examination(workspace, like.test());
        this.gradient = new float[layout.size()];
    }

    private Examination examination(IntFunction<Workspace> workspace, Examples like) {
        return new Examination(loss, workspace.apply(Examination.portion(like.count())), like.count(), like.classes());
    }

    /** One optimiser step of every member. */
    void step(List<Network> members) {
        List<Examples> batches = members.stream().map(Network::nextBatch).toList();
        for (int slot = 0; slot < members.size(); slot++) {
            training.load(slot, members.get(slot).parameters(), batches.get(slot));
        }
        training.forward(members.size());
        for (int slot = 0; slot < members.size(); slot++) {
            float[][] outputs = training.outputs(slot);
            loss.differentiate(outputs, batches.get(slot));
            training.derivatives(slot, outputs);
        }
        training.backward(members.size());
        for (int slot = 0; slot < members.size(); slot++) {
            training.gradient(slot, gradient);
            members.get(slot).descend(gradient);
        }
        training.release();
    }

    /** Writes loss and accuracy of the members to a result, from place {@code at} on. */
    void evaluate(List<Network> members, int at, Evaluation result) {
        List<Examples> trainSets = members.stream().map(n -> n.data().train()).toList();
        List<Examples> testSets = members.stream().map(n -> n.data().test()).toList();
        train.measure(members, trainSets, at, result.trainLoss(), result.trainAccuracy());
        test.measure(members, testSets, at, result.testLoss(), result.testAccuracy());
    }

    @Override
    public void close() {
        workspaces.values().forEach(Workspace::close);
    }
}
