package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Recorder;
import dev.touchstone.training.network.Networks;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A cohort on its way from the dense networks to the last density. */
final class Sweep implements AutoCloseable {
    private static final int OFFER_EVERY = 50;

    private final Setup setup;
    private final int last;
    private final Recorder recorder;
    private final List<Subnetwork> dense;
    private final Journal journal;
    private final Instruments instruments;

    Sweep(Cohort cohort, Recorder recorder) {
        this.setup = new Setup(cohort.settings());
        this.last = (int) Math.min(setup.rounds(), cohort.budget());
        this.recorder = recorder;
        this.dense = cohort.trials().stream()
                .map(trial -> Subnetwork.dense(setup, trial.id()))
                .toList();
        this.journal = new Journal(cohort, setup, recorder);
        this.instruments = new Instruments(setup, dense);
    }

    /** To the end, or until the recorder stops it. */
    void run() throws IOException {
        Optional<DataInput> left = recorder.resume();
        Optional<Round> next = left.isPresent() ? resume(left.get()) : begin(Round.first(dense));
        while (next.isPresent()) {
            next = begin(next.get());
        }
    }

    @Override
    public void close() {
        instruments.close();
    }

    private Optional<Round> resume(DataInput left) throws IOException {
        Round round = Round.restore(dense, left);
        try (Networks networks = Networks.of(setup.recipe(), round.members(setup))) {
            networks.restore(left);
            return train(round, networks);
        }
    }

    private Optional<Round> begin(Round round) {
        try (Networks networks = Networks.of(setup.recipe(), round.members(setup))) {
            if (round.number() > 0) {
                recorder.checkpoint(out -> save(out, round, networks));
            }
            return train(round, networks);
        }
    }

    /** @return the next round; nothing at the end, or when stopped */
    private Optional<Round> train(Round round, Networks networks) {
        while (networks.steps() < setup.steps()) {
            if (recorder.stopped()) {
                return Optional.empty();
            }
            networks.step();
            if (networks.steps() % OFFER_EVERY == 0) {
                recorder.checkpoint(out -> save(out, round, networks));
            }
        }
        return recorder.stopped() ? Optional.empty() : look(round, networks);
    }

    private Optional<Round> look(Round round, Networks networks) {
        List<float[]> tickets = round.tickets(setup, networks);
        Findings found = new Findings(setup, round, networks);
        journal.record(round, found);
        instruments.look(recorder, round, tickets);
        journal.resolve(round, found, last);
        if (round.number() == last) {
            return Optional.empty();
        }
        Round next = round.next(tickets, i -> found.trouble(i).isEmpty());
        journal.ask(next);
        return next.going().isEmpty() ? Optional.empty() : Optional.of(next);
    }

    private static void save(DataOutput out, Round round, Networks networks) throws IOException {
        round.save(out);
        networks.save(out);
    }
}
