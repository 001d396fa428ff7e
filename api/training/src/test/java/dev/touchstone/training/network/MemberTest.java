package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Engines;
import dev.touchstone.training.data.Parity;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.optimiser.AdamW;
import dev.touchstone.training.optimiser.Optimiser;
import dev.touchstone.training.optimiser.Sgd;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemberTest {
    private static final Split DATA = new Parity(8, 2, 60, 20).split("member");

    private static final Perceptron PERCEPTRON = Perceptron.relu(20, 9);

    private static final Layout LAYOUT = PERCEPTRON.layout(8, 2);

    private static final float[] START = PERCEPTRON.draw(LAYOUT, "start");

    @BeforeAll
    static void start() {
        Engines.start();
    }

    static List<Optimiser> optimisers() {
        return List.of(
                AdamW.of(0.01).withWeightDecay(1),
                Sgd.of(0.05).withMomentum(0.9).withWeightDecay(0.01));
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void whatTheMaskLeavesOutIsZeroForEver(Optimiser optimiser) {
        boolean[] mask = everySecond();
        float[] after = trained(optimiser, new Member("a", DATA, START, mask));
        int moved = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                moved += after[i] != START[i] ? 1 : 0;
            } else {
                assertEquals(0f, after[i]);
            }
        }
        assertTrue(moved > mask.length / 4, moved + " moved");
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void aMaskedNetworkIsOneThatStartsWithoutTheDeadWeights(Optimiser optimiser) {
        boolean[] mask = everySecond();
        float[] pruned = START.clone();
        for (int i = 0; i < mask.length; i++) {
            pruned[i] = mask[i] ? pruned[i] : 0;
        }
        assertArrayEquals(
                trained(optimiser, new Member("a", DATA, START, mask)),
                trained(optimiser, new Member("a", DATA, pruned, mask)));
        boolean[] all = new boolean[START.length];
        Arrays.fill(all, true);
        assertArrayEquals(
                trained(optimiser, new Member("a", DATA, START, all)),
                trained(optimiser, new Member("a", DATA, START)));
    }

    @Test
    void theStreamDecidesTheOrderOfBatchesAndNothingElse() {
        Optimiser optimiser = AdamW.of(0.01);
        Recipe recipe = new Recipe(PERCEPTRON, Loss.CROSS_ENTROPY, optimiser, Batching.of(16));
        List<Member> members =
                List.of(new Member("a", DATA, START), new Member("a", DATA, START), new Member("b", DATA, START));
        try (Networks networks = Networks.of(recipe, members)) {
            for (int i = 0; i < 5; i++) {
                networks.step();
            }
            assertArrayEquals(networks.parameters(0), networks.parameters(1));
            assertNotEquals(networks.parameters(0)[0], networks.parameters(2)[0]);
        }
    }

    @Test
    void aNetworkThatDivergesIsKnownAndDisturbsNobody() {
        float[] broken = START.clone();
        broken[3] = Float.NaN;
        float[] infinite = START.clone();
        infinite[5] = Float.NEGATIVE_INFINITY;
        Recipe recipe = new Recipe(PERCEPTRON, Loss.MEAN_SQUARED, AdamW.of(0.01));
        List<Member> members =
                List.of(new Member("a", DATA, broken), new Member("b", DATA, START), new Member("c", DATA, infinite));
        try (Networks networks = Networks.of(recipe, members)) {
            assertArrayEquals(new boolean[] {false, true, false}, networks.finite());
            networks.step();
            assertArrayEquals(new boolean[] {false, true, false}, networks.finite());
            networks.keep(0);
            assertFalse(networks.finite()[0]);
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThrows(IllegalArgumentException.class, () -> new Member("a", DATA, START, new boolean[3]));
        Recipe recipe = new Recipe(PERCEPTRON, Loss.MEAN_SQUARED, AdamW.of(0.01));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Networks.of(recipe, List.of(new Member("a", DATA, new float[10]))));
        assertEquals("network a starts with 10 parameters; allowed are 389", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Networks.of(recipe, List.of()));
    }

    private static boolean[] everySecond() {
        boolean[] mask = new boolean[START.length];
        SplittableRandom random = Streams.of("mask");
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextBoolean();
        }
        return mask;
    }

    private static float[] trained(Optimiser optimiser, Member member) {
        Recipe recipe = new Recipe(PERCEPTRON, Loss.MEAN_SQUARED, optimiser, Batching.of(25));
        try (Networks networks = Networks.of(recipe, List.of(member))) {
            for (int i = 0; i < 12; i++) {
                networks.step();
            }
            return networks.parameters(0);
        }
    }
}
