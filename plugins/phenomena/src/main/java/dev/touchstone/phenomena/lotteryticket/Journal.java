package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Recorder;
import dev.touchstone.training.network.Evaluation;
import dev.touchstone.training.network.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells the recorder what a round found, what became of the targets, and what is asked next. */
final class Journal {
    private final Cohort cohort;
    private final Setup setup;
    private final Recorder recorder;

    Journal(Cohort cohort, Setup setup, Recorder recorder) {
        this.cohort = cohort;
        this.setup = setup;
        this.recorder = recorder;
    }

    void record(Round round, Findings found) {
        Effect[] effects = found.effects();
        record(
                round,
                TicketMetrics.EFFECT,
                Arrays.stream(effects).mapToDouble(Effect::value).toArray());
        record(
                round,
                TicketMetrics.NAIVE_EFFECT,
                Arrays.stream(effects).mapToDouble(Effect::naive).toArray());
        recordDensities(round);
        Evaluation seen = found.seen();
        for (Variant variant : round.variants(setup)) {
            record(round, TicketMetrics.testAccuracy(variant), found.of(variant, seen.testAccuracy()));
            record(round, TicketMetrics.testLoss(variant), found.of(variant, seen.testLoss()));
            record(round, TicketMetrics.trainAccuracy(variant), found.of(variant, seen.trainAccuracy()));
            record(round, TicketMetrics.trainLoss(variant), found.of(variant, seen.trainLoss()));
        }
    }

    /** @param last round that the budget allows */
    void resolve(Round round, Findings found, int last) {
        Effect[] effects = found.effects();
        for (int i = 0; i < effects.length; i++) {
            int trial = round.going().get(i).trial();
            Optional<String> trouble = found.trouble(i);
            if (trouble.isPresent()) {
                annul(trial, round, trouble.get());
            } else {
                resolve(trial, round, effects[i]);
            }
            if (trouble.isEmpty() && round.number() == last && last < setup.rounds()) {
                finish(
                        trial,
                        new Outcome.Annulled(
                                "the budget of %d rounds ends before the last, %d".formatted(last, setup.rounds())));
            }
        }
    }

    /** Asks for the effect at a round that is about to be trained. */
    void ask(Round next) {
        for (Round.Going one : next.going()) {
            recorder.ask(one.trial(), LotteryTicket.EFFECT, "next round", next.number());
        }
    }

    private void resolve(int trial, Round round, Effect effect) {
        if (round.number() > 0) {
            recorder.resolve(trial, LotteryTicket.EFFECT, round.number(), new Outcome.Observed(effect.value()));
        }
        if (round.number() == setup.rounds()) {
            recorder.resolve(trial, LotteryTicket.FINAL_EFFECT, new Outcome.Observed(effect.value()));
            recorder.resolve(trial, LotteryTicket.FINAL_NAIVE_EFFECT, new Outcome.Observed(effect.naive()));
        }
    }

    private void annul(int trial, Round round, String reason) {
        if (round.number() > 0) {
            recorder.resolve(trial, LotteryTicket.EFFECT, round.number(), new Outcome.Annulled(reason));
        }
        finish(trial, new Outcome.Annulled(reason));
        recorder.end(trial);
    }

    private void finish(int trial, Outcome outcome) {
        recorder.resolve(trial, LotteryTicket.FINAL_EFFECT, outcome);
        recorder.resolve(trial, LotteryTicket.FINAL_NAIVE_EFFECT, outcome);
    }

    private void recordDensities(Round round) {
        List<Layout.Part> weights =
                setup.layout().parts().stream().filter(Layout.Part::weights).toList();
        record(
                round,
                TicketMetrics.DENSITY,
                round.going().stream()
                        .mapToDouble(one -> (double) Masks.count(
                                        setup.layout(), one.network().mask())
                                / setup.weightsAt(0))
                        .toArray());
        record(round, TicketMetrics.FIRST_DENSITY, densities(round, weights.get(0)));
        record(round, TicketMetrics.LAST_DENSITY, densities(round, weights.get(weights.size() - 1)));
    }

    private static double[] densities(Round round, Layout.Part part) {
        return round.going().stream()
                .mapToDouble(one -> Masks.density(part, one.network().mask()))
                .toArray();
    }

    /** Puts the values of the trials that go on in their places; the others have ended. */
    private void record(Round round, Metric metric, double[] values) {
        double[] perSeed = new double[cohort.size()];
        Arrays.fill(perSeed, Double.NaN);
        for (int i = 0; i < values.length; i++) {
            perSeed[round.going().get(i).trial()] = values[i];
        }
        recorder.record(round.number(), metric.name(), perSeed);
    }
}
