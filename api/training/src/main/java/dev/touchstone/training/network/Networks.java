package dev.touchstone.training.network;

import dev.touchstone.training.Engines;
import dev.touchstone.training.Ranges;
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

    private final Program program;
    private final int group;
    private List<Network> networks;
    private long steps;
    private boolean closed;

    private Networks(List<Network> networks, Program program, int group) {
        this.networks = networks;
        this.program = program;
        this.group = group;
    }

    /**
     * Draws the first weights of a network for each trial.
     *
     * @param recipe how to build and train them
     * @param trials the trials' ids, at least one; they give the order of everything per network
     * @param data the examples of a trial; all must agree in number of examples, width and classes
     * @throws IllegalArgumentException if there is no trial, the data disagree or the recipe does not fit them
     * @throws IllegalStateException if the engine cannot be loaded
     */
    public static Networks of(Recipe recipe, List<String> trials, Function<String, Split> data) {
        Ranges.atLeast("number of trials", trials.size(), 1);
        Split like = data.apply(trials.get(0));
        Layout layout = recipe.architecture()
                .layout(like.train().inputs().width(), like.train().classes());
        List<Network> networks = new ArrayList<>();
        for (String trial : trials) {
            Split split = networks.isEmpty() ? like : data.apply(trial);
            split.requireShapeOf(like, trial);
            networks.add(Network.start(recipe, layout, trial, split));
        }
        int batch = recipe.batching().sizeAmong(like.train().count());
        int group = Math.min(networks.size(), groupFor(batch, layout.hidden()));
        Engines.prepareThread();
        return new Networks(networks, new Program(recipe, layout, like, group), group);
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

    /**
     * One optimiser step of every network.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public void step() {
        requireOpen();
        for (int from = 0; from < networks.size(); from += group) {
            program.step(groupFrom(from));
        }
        steps++;
    }

    /**
     * Loss and accuracy of every network on all of its examples, at the weights of now.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public Evaluation evaluate() {
        requireOpen();
        int size = networks.size();
        Evaluation result = new Evaluation(new double[size], new double[size], new double[size], new double[size]);
        for (int from = 0; from < size; from += group) {
            program.evaluate(groupFrom(from), from, result);
        }
        return result;
    }

    /**
     * Goes on with some of the networks only; the numbers of those are not changed by it.
     *
     * @param positions places in the current order, each at most once; they give the new order
     * @throws IllegalArgumentException if a place does not exist or comes twice
     * @throws IllegalStateException after {@link #close()}
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
     * @throws IllegalArgumentException if the place does not exist
     */
    public float[] parameters(int position) {
        Ranges.within("position", position, 0, networks.size() - 1);
        return networks.get(position).parameters().clone();
    }

    /** Frees the native memory. Closing again does nothing; stepping afterwards is an error. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            program.close();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("these networks are closed; make new ones with Networks.of");
        }
        Engines.prepareThread();
    }

    private List<Network> groupFrom(int first) {
        return networks.subList(first, Math.min(first + group, networks.size()));
    }

    private static int groupFor(int examples, int hidden) {
        long bytes = (long) Float.BYTES * Matrices.padded(examples) * Matrices.padded(hidden);
        return (int) Math.max(1, Math.min(LARGEST_GROUP, GROUP_BYTES / bytes));
    }
}
