package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Engines;
import dev.touchstone.training.data.Parity;
import dev.touchstone.training.optimiser.AdamW;
import dev.touchstone.training.optimiser.Optimiser;
import dev.touchstone.training.optimiser.Sgd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final Perceptron PERCEPTRON = Perceptron.relu(12, 5);

    @BeforeAll
    @BeforeContainer
    static void start() {
        Engines.start();
    }

    @Property(tries = 60)
    void restoredNetworksGoOnAsIfNothingHadHappened(
            @ForAll @IntRange(max = 25) int before,
            @ForAll @IntRange(min = 1, max = 12) int after,
            @ForAll boolean adam,
            @ForAll boolean minibatches,
            @ForAll boolean masked,
            @ForAll boolean kept)
            throws IOException {
        Recipe recipe = recipe(adam, minibatches);
        try (Networks undisturbed = Networks.of(recipe, members(masked));
                Networks resumed = Networks.of(recipe, members(masked))) {
            train(undisturbed, before);
            if (kept) {
                undisturbed.keep(3, 1);
            }
            byte[] checkpoint = saved(undisturbed);
            train(resumed, 3);
            restore(resumed, checkpoint);
            assertSame(undisturbed, resumed);
            assertArrayEquals(checkpoint, saved(resumed));
            train(undisturbed, after);
            train(resumed, after);
            assertSame(undisturbed, resumed);
        }
    }

    @Test
    void refusesTheCheckpointOfOthersAndStaysAsItWas() throws IOException {
        try (Networks networks = Networks.of(recipe(true, true), members(false));
                Networks others = Networks.of(recipe(false, true), members(false));
                Networks fewer = Networks.of(recipe(true, true), members(false).subList(0, 2))) {
            train(networks, 2);
            byte[] own = saved(networks);
            assertThrows(IllegalArgumentException.class, () -> restore(networks, saved(others)));
            assertThrows(IllegalArgumentException.class, () -> restore(networks, saved(fewer)));
            for (int length : new int[] {0, 3, 100, own.length / 2, own.length - 1}) {
                byte[] cut = Arrays.copyOf(own, length);
                assertThrows(EOFException.class, () -> restore(networks, cut));
            }
            assertArrayEquals(own, saved(networks));
        }
    }

    private static Recipe recipe(boolean adam, boolean minibatches) {
        Optimiser optimiser = adam
                ? AdamW.of(0.01).withWeightDecay(0.3)
                : Sgd.of(0.05).withMomentum(0.9).withWeightDecay(0.01);
        return new Recipe(PERCEPTRON, Loss.CROSS_ENTROPY, optimiser, minibatches ? Batching.of(13) : Batching.FULL);
    }

    private static List<Member> members(boolean masked) {
        Layout layout = PERCEPTRON.layout(7, 2);
        List<Member> members = new ArrayList<>();
        for (String trial : List.of("a", "b", "c", "d")) {
            boolean[] mask = new boolean[layout.size()];
            SplittableRandom random = Streams.of(trial, "mask");
            for (int i = 0; i < mask.length; i++) {
                mask[i] = random.nextInt(4) == 0;
            }
            float[] first = PERCEPTRON.draw(layout, trial, "weights");
            members.add(new Member(trial, new Parity(7, 2, 40, 9).split(trial), first, masked ? mask : null));
        }
        return members;
    }

    private static void train(Networks networks, int steps) {
        for (int i = 0; i < steps; i++) {
            networks.step();
        }
    }

    private static byte[] saved(Networks networks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        networks.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static void restore(Networks networks, byte[] checkpoint) throws IOException {
        networks.restore(new DataInputStream(new ByteArrayInputStream(checkpoint)));
    }

    private static void assertSame(Networks one, Networks other) {
        assertEquals(one.steps(), other.steps());
        assertEquals(one.trials(), other.trials());
        for (int i = 0; i < one.size(); i++) {
            assertArrayEquals(one.parameters(i), other.parameters(i));
        }
    }
}
