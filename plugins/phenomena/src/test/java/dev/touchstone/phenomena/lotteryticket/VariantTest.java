package dev.touchstone.phenomena.lotteryticket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.touchstone.training.network.Layout;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariantTest {
    private static final Subnetwork NETWORK = Small.pruned("a");

    @ParameterizedTest
    @EnumSource
    void hasTheTicketsDensityDataAndBatches(Variant variant) {
        assertEquals(
                Masks.count(NETWORK.layout(), NETWORK.mask()),
                Masks.count(NETWORK.layout(), variant.of(NETWORK).mask()));
        assertEquals("a", NETWORK.member(variant).stream());
        assertSame(NETWORK.data(), NETWORK.member(variant).data());
    }

    @ParameterizedTest
    @EnumSource(names = {"TICKET", "REINIT", "REINIT_SCALED", "SIGNS", "FINETUNE"})
    void hasTheTicketsMask(Variant variant) {
        assertArrayEquals(NETWORK.mask(), variant.of(NETWORK).mask());
    }

    @ParameterizedTest
    @EnumSource(names = {"TICKET", "SHUFFLE", "RANDOM"})
    void hasTheNetworksFirstWeights(Variant variant) {
        assertArrayEquals(NETWORK.first(), variant.of(NETWORK).parameters());
    }

    @Test
    void freshWeightsAreFreshAtEveryRoundAndForEveryPurpose() {
        float[] reinit = Variant.REINIT.of(NETWORK).parameters();
        Subnetwork next = NETWORK.pruned(NETWORK.first());
        assertFalse(Arrays.equals(NETWORK.first(), reinit));
        assertFalse(Arrays.equals(reinit, Variant.REINIT.of(next).parameters()));
        assertFalse(Arrays.equals(reinit, Variant.REINIT.of(Small.pruned("b")).parameters()));
        assertFalse(Arrays.equals(
                Starts.rescaled(NETWORK.layout(), reinit, NETWORK.mask()),
                Variant.REINIT_SCALED.of(NETWORK).parameters()));
    }

    @Test
    void shuffledAndRandomMasksAreOthers() {
        boolean[] shuffled = Variant.SHUFFLE.of(NETWORK).mask();
        assertFalse(Arrays.equals(NETWORK.mask(), shuffled));
        assertFalse(Arrays.equals(shuffled, Variant.RANDOM.of(NETWORK).mask()));
        for (Layout.Part part : NETWORK.layout().parts()) {
            assertEquals(Masks.density(part, NETWORK.mask()), Masks.density(part, shuffled), part.name());
        }
    }

    @Test
    void fineTuningStartsFromWhatTheMaskWasReadOff() {
        float[] trained = NETWORK.first().clone();
        trained[0] = 42;
        Subnetwork next = NETWORK.pruned(trained);
        assertArrayEquals(trained, Variant.FINETUNE.of(next).parameters());
        assertArrayEquals(NETWORK.first(), Variant.TICKET.of(next).parameters());
    }
}
