package dev.touchstone.training.network;

import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Split;
import java.util.List;

/** What a group of networks goes through in a step and in an evaluation, with the scratch memory for it. */
final class Program implements AutoCloseable {
    private final Loss loss;
    private final Workspace training;
    private final Workspace trainSet;
    private final Workspace testSet;
    private final float[] gradient;

    /**
     * A program for groups of up to {@code group} networks.
     *
     * @param like the examples of one trial; those of the others have the same shape
     */
    Program(Recipe recipe, Layout layout, Split like, int group) {
        Architecture architecture = recipe.architecture();
        int train = like.train().count();
        int batch = recipe.batching().sizeAmong(train);
        this.loss = recipe.loss();
        this.training = Workspace.of(architecture, layout, like.train().inputs(), batch, group);
        this.trainSet = batch == train
                ? training
                : Workspace.of(architecture, layout, like.train().inputs(), train, group);
        this.testSet = Workspace.of(
                architecture, layout, like.test().inputs(), like.test().count(), group);
        this.gradient = new float[layout.size()];
    }

    /** One optimiser step of every member. */
    void step(List<Network> members) {
        List<Examples> batches = members.stream().map(Network::nextBatch).toList();
        forward(training, members, batches);
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
        List<Examples> train = members.stream().map(n -> n.data().train()).toList();
        List<Examples> test = members.stream().map(n -> n.data().test()).toList();
        measure(trainSet, members, train, at, result.trainLoss(), result.trainAccuracy());
        measure(testSet, members, test, at, result.testLoss(), result.testAccuracy());
    }

    private void measure(
            Workspace workspace,
            List<Network> members,
            List<Examples> examples,
            int at,
            double[] losses,
            double[] accuracies) {
        forward(workspace, members, examples);
        for (int slot = 0; slot < members.size(); slot++) {
            float[][] outputs = workspace.outputs(slot);
            accuracies[at + slot] = Accuracy.of(outputs, examples.get(slot));
            losses[at + slot] = loss.mean(outputs, examples.get(slot));
        }
        workspace.release();
    }

    private static void forward(Workspace workspace, List<Network> members, List<Examples> examples) {
        for (int slot = 0; slot < members.size(); slot++) {
            workspace.load(slot, members.get(slot).parameters(), examples.get(slot));
        }
        workspace.forward(members.size());
    }

    @Override
    public void close() {
        training.close();
        trainSet.close();
        testSet.close();
    }
}
