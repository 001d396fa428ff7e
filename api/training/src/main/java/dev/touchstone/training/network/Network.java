package dev.touchstone.training.network;

import dev.touchstone.training.Checkpoints;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.optimiser.Descent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.IntStream;

/** One network in training: its parameters, its data, its optimiser's state and its order of batches. */
final class Network {
    private final Recipe recipe;
    private final Member member;
    private final float[] parameters;
    private final int[] dead;
    private final Descent descent;
    private final Batches batches;

    /** A network at its first step. */
    Network(Recipe recipe, Member member) {
        this.recipe = recipe;
        this.member = member;
        this.parameters = member.start().clone();
        this.dead = dead(member);
        for (int i : dead) {
            parameters[i] = 0;
        }
        this.descent = recipe.optimiser().start(parameters.length);
        Examples train = member.data().train();
        this.batches = new Batches(train, recipe.batching().sizeAmong(train.count()), member.stream());
    }

    String stream() {
        return member.stream();
    }

    Split data() {
        return member.data();
    }

    /** The numbers that are trained, in the order of {@link Layout}; the array itself. */
    float[] parameters() {
        return parameters;
    }

    /** The examples of the next step. */
    Examples nextBatch() {
        return batches.next();
    }

    /** One optimiser step along a gradient in the order of {@link Layout}; it is used up. */
    void descend(float[] gradient) {
        for (int i : dead) {
            gradient[i] = 0;
        }
        descent.step(parameters, gradient);
    }

    /** Whether all parameters are numbers and finite. */
    boolean finite() {
        float zero = 0;
        for (float parameter : parameters) {
            zero += parameter * 0;
        }
        return zero == 0;
    }

    void save(DataOutput out) throws IOException {
        Checkpoints.write(out, parameters);
        descent.save(out);
        batches.save(out);
    }

    /** The same member's network as it was saved. */
    Network restored(DataInput in) throws IOException {
        Network saved = new Network(recipe, member);
        Checkpoints.read(in, "parameters", saved.parameters);
        saved.descent.restore(in);
        saved.batches.restore(in);
        return saved;
    }

    private static int[] dead(Member member) {
        boolean[] mask = member.mask();
        return mask == null
                ? new int[0]
                : IntStream.range(0, mask.length).filter(i -> !mask[i]).toArray();
    }
}
