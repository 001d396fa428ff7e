package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.api.Recorder;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.instrument.Barrier;
import dev.touchstone.training.instrument.Panel;
import dev.touchstone.training.instrument.Sampling;
import dev.touchstone.training.instrument.Sharpness;
import dev.touchstone.training.network.Loss;
import dev.touchstone.training.network.Model;
import dev.touchstone.training.network.Networks;
import java.util.Arrays;
import java.util.List;

/** What somebody may want to know of a round's trained tickets. */
final class Instruments implements AutoCloseable {
    private static final Loss LOSS = Loss.CROSS_ENTROPY;
    private static final Sampling KERNEL_SAMPLE = new Sampling(100);
    private static final Sampling LOSS_SAMPLE = new Sampling(1000);
    private static final double RIDGE = 1e-3;
    private static final int INNER_POINTS = 9;

    private final Setup setup;
    private final int trials;
    private final Model model;
    private final Panel panel;

    /** @param dense the dense networks of all trials of the cohort */
    Instruments(Setup setup, List<Subnetwork> dense) {
        this.setup = setup;
        this.trials = dense.size();
        this.model = Model.of(setup.recipe().architecture(), dense.get(0).data().train());
        this.panel = Panel.of(
                setup.recipe().architecture(),
                LOSS,
                dense.stream().map(Subnetwork::data).toList(),
                dense.stream().map(Subnetwork::first).toList(),
                KERNEL_SAMPLE,
                RIDGE);
    }

    /** @param tickets parameters of each trial's ticket, in the order of the round's trials */
    void look(Recorder recorder, Round round, List<float[]> tickets) {
        recorder.measure(round.number(), TicketMetrics.SHARPNESS.name(), () -> sharpness(round, tickets));
        recorder.measure(round.number(), TicketMetrics.BARRIER.name(), () -> barriers(round, tickets));
        int[] places = round.going().stream().mapToInt(Round.Going::trial).toArray();
        panel.look(recorder, round.number(), places, tickets);
    }

    @Override
    public void close() {
        model.close();
        panel.close();
    }

    private double[] sharpness(Round round, List<float[]> tickets) {
        double[] perSeed = nobody();
        for (int i = 0; i < tickets.size(); i++) {
            Subnetwork network = round.going().get(i).network();
            Examples sample = LOSS_SAMPLE.of(network.data().train());
            perSeed[round.going().get(i).trial()] = Sharpness.of(
                            parameters -> living(model.gradient(LOSS, parameters, sample), network.mask()),
                            tickets.get(i))
                    .value();
        }
        return perSeed;
    }

    private double[] barriers(Round round, List<float[]> tickets) {
        double[] perSeed = nobody();
        try (Networks others = Networks.of(
                setup.recipe(),
                round.going().stream().map(one -> one.network().otherOrder()).toList())) {
            while (others.steps() < setup.steps()) {
                others.step();
            }
            for (int i = 0; i < tickets.size(); i++) {
                Examples test = round.going().get(i).network().data().test();
                perSeed[round.going().get(i).trial()] = Barrier.between(
                        parameters -> error(parameters, test), tickets.get(i), others.parameters(i), INNER_POINTS);
            }
        }
        return perSeed;
    }

    private double error(float[] parameters, Examples examples) {
        float[][] outputs = model.outputs(parameters, examples);
        int wrong = 0;
        for (int i = 0; i < examples.count(); i++) {
            int largest = 0;
            for (int c = 1; c < outputs.length; c++) {
                largest = outputs[c][i] > outputs[largest][i] ? c : largest;
            }
            wrong += largest == examples.label(i) ? 0 : 1;
        }
        return (double) wrong / examples.count();
    }

    private double[] nobody() {
        double[] perSeed = new double[trials];
        Arrays.fill(perSeed, Double.NaN);
        return perSeed;
    }

    private static float[] living(float[] gradient, boolean[] mask) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = mask[i] ? gradient[i] : 0;
        }
        return gradient;
    }
}
