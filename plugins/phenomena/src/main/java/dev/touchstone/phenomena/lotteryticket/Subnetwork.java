package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.api.Streams;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.network.Layout;
import dev.touchstone.training.network.Member;
import java.util.SplittableRandom;

/**
 * What is known of a trial before it trains at one pruning round.
 *
 * @param setup how its cohort trains
 * @param trial id
 * @param round 0 for the dense network
 * @param data of the trial, the same at all rounds
 * @param first parameters of the dense network
 * @param mask of this round
 * @param trained parameters that the mask was read off: the ticket's at the round before; at round 0 the first
 */
@SuppressWarnings("ArrayRecordComponent")
record Subnetwork(Setup setup, String trial, int round, Split data, float[] first, boolean[] mask, float[] trained) {
    /** The dense network. */
    static Subnetwork dense(Setup setup, String trial) {
        float[] first = setup.first(trial, "weights");
        return new Subnetwork(setup, trial, 0, setup.split(trial), first, Masks.full(setup.layout()), first);
    }

    /** The same trial at another round. */
    Subnetwork at(int otherRound, boolean[] itsMask, float[] before) {
        return new Subnetwork(setup, trial, otherRound, data, first, itsMask, before);
    }

    /** The next round's, once this one's ticket is trained. */
    Subnetwork pruned(float[] ticket) {
        int next = round + 1;
        int keep = setup.weightsAt(next);
        boolean[] pruned = setup.prunesByMagnitude()
                ? Masks.largest(layout(), mask, ticket, keep)
                : Masks.drawn(layout(), mask, keep, Streams.of(trial, "mask " + next));
        return at(next, pruned, ticket);
    }

    /** The network to train for a variant; all variants of a trial see the same batches. */
    Member member(Variant variant) {
        Variant.Start start = variant.of(this);
        return new Member(trial, data, start.parameters(), start.mask());
    }

    /** The ticket with its batches in another order. */
    Member otherOrder() {
        return new Member(trial + " other order", data, first, mask);
    }

    Layout layout() {
        return setup.layout();
    }

    /** A stream for one purpose of this round. */
    SplittableRandom stream(String purpose) {
        return Streams.of(trial, purpose + " " + round);
    }

    /** First parameters drawn anew for one purpose of this round. */
    float[] redrawn(String purpose) {
        return setup.first(trial, purpose + " " + round);
    }
}
