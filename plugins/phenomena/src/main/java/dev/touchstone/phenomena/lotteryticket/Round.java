package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.training.Checkpoints;
import dev.touchstone.training.Ranges;
import dev.touchstone.training.network.Member;
import dev.touchstone.training.network.Networks;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a cohort trains at one pruning round: all variants of all its trials in one batch, a trial's variants side by
 * side.
 *
 * @param number 0 for the dense networks
 * @param going the trials that have come so far, in the cohort's order
 */
record Round(int number, List<Going> going) {
    /**
     * A trial that goes on.
     *
     * @param trial its place in the cohort
     * @param network what it has at this round
     */
    record Going(int trial, Subnetwork network) {}

    /** Copies the list. */
    Round {
        going = List.copyOf(going);
    }

    /** The dense networks of all trials. */
    static Round first(List<Subnetwork> dense) {
        return new Round(
                0,
                IntStream.range(0, dense.size())
                        .mapToObj(trial -> new Going(trial, dense.get(trial)))
                        .toList());
    }

    /** What each trial trains, in the batch's order. */
    List<Variant> variants(Setup setup) {
        return setup.variants(number);
    }

    /** The networks to train. */
    List<Member> members(Setup setup) {
        return going.stream()
                .flatMap(one -> variants(setup).stream().map(one.network()::member))
                .toList();
    }

    /** The parameters of each trial's ticket, in the order of {@link #going()}. */
    List<float[]> tickets(Setup setup, Networks networks) {
        return IntStream.range(0, going.size())
                .mapToObj(i -> networks.parameters(i * variants(setup).size()))
                .toList();
    }

    /**
     * The next round.
     *
     * @param tickets their parameters after this round's training, in the order of {@link #going()}
     * @param goesOn whether a place in {@link #going()} does
     */
    Round next(List<float[]> tickets, IntPredicate goesOn) {
        return new Round(
                number + 1,
                IntStream.range(0, going.size())
                        .filter(goesOn)
                        .mapToObj(i -> new Going(
                                going.get(i).trial(), going.get(i).network().pruned(tickets.get(i))))
                        .toList());
    }

    /** Writes what does not follow from the trials' ids. */
    void save(DataOutput out) throws IOException {
        out.writeInt(number);
        out.writeInt(going.size());
        for (Going one : going) {
            out.writeInt(one.trial());
            Checkpoints.write(out, one.network().trained());
            writeMask(out, one.network().mask());
        }
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @param dense the dense networks of all trials of the cohort
     * @throws IllegalArgumentException if it was written by another cohort
     */
    static Round restore(List<Subnetwork> dense, DataInput in) throws IOException {
        int number = in.readInt();
        int count = Ranges.within("trials in the checkpoint", in.readInt(), 0, dense.size());
        List<Going> going = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int trial = Ranges.within("trial in the checkpoint", in.readInt(), 0, dense.size() - 1);
            Subnetwork network = dense.get(trial);
            float[] trained = new float[network.first().length];
            Checkpoints.read(in, "parameters", trained);
            going.add(new Going(trial, network.at(number, readMask(in, trained.length), trained)));
        }
        return new Round(number, going);
    }

    private static void writeMask(DataOutput out, boolean[] mask) throws IOException {
        BitSet bits = new BitSet(mask.length);
        IntStream.range(0, mask.length).filter(i -> mask[i]).forEach(bits::set);
        byte[] bytes = bits.toByteArray();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static boolean[] readMask(DataInput in, int length) throws IOException {
        byte[] bytes = new byte[Ranges.within("bytes of a mask", in.readInt(), 0, length / Byte.SIZE + 1)];
        in.readFully(bytes);
        BitSet bits = BitSet.valueOf(bytes);
        boolean[] mask = new boolean[length];
        IntStream.range(0, length).forEach(i -> mask[i] = bits.get(i));
        return mask;
    }
}
