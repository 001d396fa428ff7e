package dev.touchstone.phenomena.lotteryticket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final List<Subnetwork> DENSE =
            List.of(Subnetwork.dense(Small.SETUP, "a"), Subnetwork.dense(Small.SETUP, "b"));

    private static Round second() {
        List<float[]> tickets = DENSE.stream().map(Subnetwork::first).toList();
        return Round.first(DENSE).next(tickets, i -> i == 1);
    }

    private static byte[] saved(Round round) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        round.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInput in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    @Test
    void comesBackWithItsTrialsMasksAndWeights() throws IOException {
        Round back = Round.restore(DENSE, in(saved(second())));
        Subnetwork expected = second().going().get(0).network();
        Subnetwork network = back.going().get(0).network();
        assertEquals(1, back.number());
        assertEquals(1, back.going().get(0).trial());
        assertEquals("b", network.trial());
        assertEquals(1, network.round());
        assertArrayEquals(expected.mask(), network.mask());
        assertArrayEquals(expected.trained(), network.trained());
        assertArrayEquals(expected.first(), network.first());
    }

    @Test
    void isRefusedWhereItEndsTooEarlyOrBelongsToOthers() throws IOException {
        byte[] bytes = saved(second());
        assertThrows(EOFException.class, () -> Round.restore(DENSE, in(Arrays.copyOf(bytes, bytes.length - 1))));
        var refused = assertThrows(IllegalArgumentException.class, () -> Round.restore(DENSE.subList(0, 1), in(bytes)));
        assertEquals("trial in the checkpoint is 1; allowed are whole numbers from 0 to 0", refused.getMessage());
    }

    @Test
    void trainsEveryVariantOfEveryTrialSideBySide() {
        Round round = second();
        assertEquals(List.of(Variant.values()), round.variants(Small.SETUP));
        assertEquals(Variant.values().length, round.members(Small.SETUP).size());
        assertEquals(List.of(Variant.TICKET, Variant.REINIT), Round.first(DENSE).variants(Small.SETUP));
        assertEquals(4, Round.first(DENSE).members(Small.SETUP).size());
    }

    @Test
    void densitiesArePowersOfTheKeptShare() {
        int weights = Small.SETUP.weightsAt(0);
        assertEquals(12 * 12 + 12 * 6 + 6 * 3, weights);
        IntStream.rangeClosed(0, 2)
                .forEach(r -> assertEquals(Math.round(weights * Math.pow(0.4, r)), Small.SETUP.weightsAt(r)));
    }
}
