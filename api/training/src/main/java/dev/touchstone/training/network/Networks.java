package dev.touchstone.training.network;

import dev.touchstone.training.Engines;
import dev.touchstone.training.Ranges;
import dev.touchstone.training.data.Split;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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

    private final Roster roster;
    private final Program program;
    private final int group;
    private boolean closed;

    private Networks(Roster roster, Program program, int group) {
        this.roster = roster;
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
        List<Member> members = new ArrayList<>();
        for (String trial : trials) {
            Split split = data.apply(trial);
            Layout layout = layout(recipe, split);
            members.add(new Member(trial, split, recipe.architecture().draw(layout, trial, "weights")));
        }
        return of(recipe, members);
    }

    /**
     * Starts networks that are given one by one.
     *
     * @param recipe how to build and train them
     * @param members at least one; they give the order of everything per network
     * @throws IllegalArgumentException if there is no member, their data disagree in shape, or a member's parameters or
     *     the recipe do not fit them
     * @throws IllegalStateException if the engine cannot be loaded
     */
    public static Networks of(Recipe recipe, List<Member> members) {
        Ranges.atLeast("number of networks", members.size(), 1);
        Split like = members.get(0).data();
        Layout layout = layout(recipe, like);
        for (Member member : members) {
            member.data().requireShapeOf(like, member.stream());
            if (member.start().length != layout.size()) {
                throw new IllegalArgumentException("network %s starts with %d parameters; allowed are %d"
                        .formatted(member.stream(), member.start().length, layout.size()));
            }
        }
        int batch = recipe.batching().sizeAmong(like.train().count());
        int group = evenly(members.size(), groupFor(batch, recipe.architecture(), layout.inputs()));
        Engines.prepareThread();
        return new Networks(
                new Roster(
                        recipe + " on " + like.shape(),
                        members.stream()
                                .map(member -> new Network(recipe, member))
                                .toList()),
                new Program(recipe, layout, like, group),
                group);
    }

    private static Layout layout(Recipe recipe, Split data) {
        return recipe.architecture()
                .layout(data.train().inputs().width(), data.train().classes());
    }

    /** How many networks are training. */
    public int size() {
        return roster.networks().size();
    }

    /** The streams of the networks still training, in order: the trials' ids where these were given. */
    public List<String> trials() {
        return roster.networks().stream().map(Network::stream).toList();
    }

    /** Optimiser steps taken so far. */
    public long steps() {
        return roster.steps();
    }

    /**
     * One optimiser step of every network.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public void step() {
        requireOpen();
        for (int from = 0; from < size(); from += group) {
            program.step(groupFrom(from));
        }
        roster.countStep();
    }

    /**
     * Loss and accuracy of every network on all of its examples, at the weights of now.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public Evaluation evaluate() {
        requireOpen();
        int size = size();
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
        roster.keep(positions);
    }

    /**
     * The parameters of one network, in the order of the architecture's {@link Layout}.
     *
     * @param position its place in the current order
     * @return a copy
     * @throws IllegalArgumentException if the place does not exist
     */
    public float[] parameters(int position) {
        Ranges.within("position", position, 0, size() - 1);
        return roster.networks().get(position).parameters().clone();
    }

    /**
     * Whether each network's parameters are all finite numbers, in the current order. A network that has diverged never
     * becomes finite again.
     */
    public boolean[] finite() {
        boolean[] finite = new boolean[size()];
        for (int i = 0; i < finite.length; i++) {
            finite[i] = roster.networks().get(i).finite();
        }
        return finite;
    }

    /**
     * Writes all that later numbers depend on besides the recipe and the members: which networks are kept, and of each
     * its parameters, its optimiser's state and its place among the batches.
     *
     * @throws IOException if it cannot be written
     */
    public void save(DataOutput out) throws IOException {
        roster.save(out);
    }

    /**
     * Goes on from a checkpoint of networks made with the same recipe and members: later numbers are, bit for bit, those
     * of the networks that were saved. Whatever these networks did before is forgotten. On an exception nothing has
     * changed.
     *
     * @throws IllegalArgumentException if the checkpoint is of another recipe, of data of another shape or of another
     *     number of members
     * @throws IOException if it cannot be read, for instance since it ends too early
     */
    public void restore(DataInput in) throws IOException {
        roster.restore(in);
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
        return roster.networks().subList(first, Math.min(first + group, size()));
    }

    /** Members of a group when as few groups as possible, of at most {@code largest}, are about equally large. */
    private static int evenly(int members, int largest) {
        int groups = (members + largest - 1) / largest;
        return (members + groups - 1) / groups;
    }

    private static int groupFor(int examples, Architecture architecture, int inputs) {
        long bytes = (long) Float.BYTES * Matrices.padded(examples) * Workspace.floatsPerExample(architecture, inputs);
        return (int) Math.max(1, Math.min(LARGEST_GROUP, GROUP_BYTES / Math.max(1, bytes)));
    }
}
