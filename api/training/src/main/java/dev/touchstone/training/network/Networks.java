package dev.touchstone.training.network;

import dev.touchstone.training.Engines;
import dev.touchstone.training.Ranges;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The networks of one cohort, trained together. Each draws its weights and batches from streams keyed by its trial's
 * id and shares no number with the others: its curve is the same, bit for bit, in any cohort.
 *
 * <p>Networks are worked on in groups whose hidden outputs stay in the processor's second-level cache; one group is
 * one batched tensor program. For one thread at a time; several cohorts train well on several threads.
 */
public final class Networks implements AutoCloseable {
    /** Bytes of hidden outputs in a group: half of a common second-level cache. */
    private static final int GROUP_BYTES = 512 * 1024;

    private static final int LARGEST_GROUP = 16;

    private final Recipe recipe;
    private final Layout layout;
    private final int group;
    private final Workspace training;
    private final Workspace trainSet;
    private final Workspace testSet;
    private final float[] gradient;
    private List<Network> networks;
    private long steps;
    private boolean closed;

    private Networks(Recipe recipe, List<Network> networks) {
        Split like = networks.get(0).data();
        this.recipe = recipe;
        this.networks = networks;
        this.layout = layout(recipe, like);
        this.gradient = new float[layout.size()];
        int batch = recipe.batching().sizeAmong(like.train().count());
        this.group = Math.min(networks.size(), groupFor(batch, layout.hidden()));
        this.training = workspace(like.train(), batch);
        this.trainSet = batch == like.train().count()
                ? training
                : workspace(like.train(), like.train().count());
        this.testSet = workspace(like.test(), like.test().count());
    }

    /**
     * Draws the first weights of a network for each trial.
     *
     * @param recipe how to build and train them
     * @param trials the trials' ids, at least one; they give the order of everything per network
     * @param data the examples of a trial; all must agree in number of examples, width and classes
     * @throws IllegalArgumentException if there is no trial, the data disagree or the recipe does not fit them
     */
    public static Networks of(Recipe recipe, List<String> trials, Function<String, Split> data) {
        Ranges.atLeast("number of trials", trials.size(), 1);
        Engines.prepareThread();
        Split like = data.apply(trials.get(0));
        Layout layout = layout(recipe, like);
        List<Network> networks = new ArrayList<>();
        for (String trial : trials) {
            Split split = networks.isEmpty() ? like : data.apply(trial);
            requireSameShape(trial, like, split);
            networks.add(Network.start(recipe, layout, trial, split));
        }
        return new Networks(recipe, networks);
    }

    /** How many networks are training. */
    public int size() {
        return networks.size();
    }

    /** The trials still training, in order. */
    public List<String> trials() {
        return networks.stream().map(Network::trial).toList();
    }

    /** Optimiser steps taken so far. */
    public long steps() {
        return steps;
    }

    /** One optimiser step of every network. */
    public void step() {
        requireOpen();
        for (int from = 0; from < networks.size(); from += group) {
            stepGroup(networks.subList(from, Math.min(from + group, networks.size())));
        }
        steps++;
    }

    private void stepGroup(List<Network> members) {
        List<Examples> batches = members.stream().map(Network::nextBatch).toList();
        forward(training, members, batches);
        for (int slot = 0; slot < members.size(); slot++) {
            float[][] outputs = training.outputs(slot);
            recipe.loss().differentiate(outputs, batches.get(slot));
            training.derivatives(slot, outputs);
        }
        training.backward(members.size());
        for (int slot = 0; slot < members.size(); slot++) {
            training.gradient(slot, gradient);
            members.get(slot).descend(gradient);
        }
        training.release();
    }

    /** Loss and accuracy of every network on all of its examples, at the weights of now. */
    public Evaluation evaluate() {
        requireOpen();
        int size = networks.size();
        Evaluation result = new Evaluation(new double[size], new double[size], new double[size], new double[size]);
        for (int from = 0; from < size; from += group) {
            List<Network> members = networks.subList(from, Math.min(from + group, size));
            List<Examples> train = members.stream().map(n -> n.data().train()).toList();
            List<Examples> test = members.stream().map(n -> n.data().test()).toList();
            measure(trainSet, members, train, from, result.trainLoss(), result.trainAccuracy());
            measure(testSet, members, test, from, result.testLoss(), result.testAccuracy());
        }
        return result;
    }

    private void measure(
            Workspace workspace,
            List<Network> members,
            List<Examples> examples,
            int from,
            double[] loss,
            double[] accuracy) {
        forward(workspace, members, examples);
        for (int slot = 0; slot < members.size(); slot++) {
            float[][] outputs = workspace.outputs(slot);
            accuracy[from + slot] = Accuracy.of(outputs, examples.get(slot));
            loss[from + slot] = recipe.loss().mean(outputs, examples.get(slot));
        }
        workspace.release();
    }

    private static void forward(Workspace workspace, List<Network> members, List<Examples> examples) {
        for (int slot = 0; slot < members.size(); slot++) {
            workspace.load(slot, members.get(slot).parameters(), examples.get(slot));
        }
        workspace.forward(members.size());
    }

    /**
     * Goes on with some of the networks only; the numbers of those are not changed by it.
     *
     * @param positions places in the current order, each at most once; they give the new order
     * @throws IllegalArgumentException if a place does not exist or comes twice
     */
    public void keep(int... positions) {
        requireOpen();
        Ranges.allWithin("positions", positions, 0, networks.size() - 1);
        List<Network> kept = new ArrayList<>();
        for (int position : positions) {
            Network network = networks.get(position);
            if (kept.contains(network)) {
                throw new IllegalArgumentException("position %d comes twice; allowed is once".formatted(position));
            }
            kept.add(network);
        }
        networks = kept;
    }

    /**
     * The parameters of one network: W1 [inputs, hidden], W2 [classes, hidden], then b1 and b2 where there are biases.
     *
     * @param position its place in the current order
     * @return a copy
     */
    public float[] parameters(int position) {
        return networks.get(Ranges.within("position", position, 0, networks.size() - 1))
                .parameters()
                .clone();
    }

    /** Frees the native memory. Closing again does nothing; stepping afterwards is an error. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            training.close();
            trainSet.close();
            testSet.close();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("these networks are closed; make new ones with Networks.of");
        }
        Engines.prepareThread();
    }

    private Workspace workspace(Examples like, int examples) {
        return new Workspace(layout, recipe.architecture().activation(), like.inputs(), examples, group);
    }

    private static Layout layout(Recipe recipe, Split like) {
        return recipe.architecture()
                .layout(like.train().inputs().width(), like.train().classes());
    }

    private static int groupFor(int examples, int hidden) {
        long bytes = (long) Float.BYTES * Matrices.padded(examples) * Matrices.padded(hidden);
        return (int) Math.max(1, Math.min(LARGEST_GROUP, GROUP_BYTES / bytes));
    }

    private static void requireSameShape(String trial, Split like, Split split) {
        boolean same = like.train().count() == split.train().count()
                && like.test().count() == split.test().count()
                && like.train().inputs().width() == split.train().inputs().width()
                && like.train().inputs().getClass() == split.train().inputs().getClass()
                && like.test().inputs().getClass() == split.test().inputs().getClass()
                && like.train().classes() == split.train().classes();
        if (!same) {
            throw new IllegalArgumentException(
                    "trial %s has %d examples to train on, %d to test on, width %d and %d classes; the first trial has %d, %d, %d and %d, and all must agree"
                            .formatted(
                                    trial,
                                    split.train().count(),
                                    split.test().count(),
                                    split.train().inputs().width(),
                                    split.train().classes(),
                                    like.train().count(),
                                    like.test().count(),
                                    like.train().inputs().width(),
                                    like.train().classes()));
        }
    }
}
