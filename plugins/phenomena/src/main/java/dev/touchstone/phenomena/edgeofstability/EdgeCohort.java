package dev.touchstone.phenomena.edgeofstability;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Trial;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.instrument.Panel;
import dev.touchstone.training.instrument.Sampling;
import dev.touchstone.training.instrument.Sharpness;
import dev.touchstone.training.network.Evaluation;
import dev.touchstone.training.network.Member;
import dev.touchstone.training.network.Model;
import dev.touchstone.training.network.Networks;
import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One cohort from its first look to its last. What it knows between two looks is what its networks know. */
final class EdgeCohort implements AutoCloseable {
    private static final int LOOK_EVERY = 100;
    private static final int PANEL_EVERY = 200;
    private static final List<Long> MOMENTS = List.of(200L, 400L, 800L);
    private static final Sampling SAMPLING = new Sampling(200);
    private static final double RIDGE = 1e-3;

    private final Cohort cohort;
    private final Recorder recorder;
    private final List<String> trials;
    private final double rate;
    private final EdgeNetworks setup;
    private final Networks networks;
    private final Model model;
    private final Panel panel;

    EdgeCohort(Cohort cohort, Recorder recorder) {
        this.cohort = cohort;
        this.recorder = recorder;
        this.trials = cohort.trials().stream().map(Trial::id).toList();
        this.rate = EdgeNetworks.rate(cohort.settings());
        this.setup = EdgeNetworks.of(cohort);
        this.networks = setup.start();
        this.model = Model.of(
                setup.recipe().architecture(), setup.members().get(0).data().train());
        this.panel = Panel.of(
                setup.recipe().architecture(),
                setup.recipe().loss(),
                setup.members().stream().map(Member::data).toList(),
                setup.members().stream().map(Member::start).toList(),
                SAMPLING,
                RIDGE);
    }

    /** Trains to the end, or until the recorder stops it. */
    void train() throws IOException {
        Optional<DataInput> left = recorder.resume();
        if (left.isPresent()) {
            networks.restore(left.get());
        } else {
            look();
        }
        while (networks.size() > 0 && networks.steps() < cohort.budget() && !recorder.stopped()) {
            long next = Math.min(cohort.budget(), networks.steps() + LOOK_EVERY);
            while (networks.steps() < next) {
                networks.step();
            }
            look();
            recorder.checkpoint(networks::save);
        }
    }

    private void look() {
        long step = networks.steps();
        int[] active = active();
        Evaluation seen = networks.evaluate();
        record(EdgeOfStability.TRAIN_LOSS, active, seen.trainLoss());
        record(EdgeOfStability.TRAIN_ACCURACY, active, seen.trainAccuracy());
        record(EdgeOfStability.TEST_LOSS, active, seen.testLoss());
        record(EdgeOfStability.TEST_ACCURACY, active, seen.testAccuracy());
        double[] edge = new double[active.length];
        // The target is made of it, so it is always wanted; as an instrument its cost is seen.
        recorder.measure(step, EdgeOfStability.EDGE.name(), () -> {
            Arrays.setAll(edge, i -> sharpness(active[i], networks.parameters(i)) * rate / 2);
            return perSeed(active, edge);
        });
        record(
                EdgeOfStability.SHARPNESS,
                active,
                Arrays.stream(edge).map(value -> value * 2 / rate).toArray());
        if (step % PANEL_EVERY == 0) {
            panel.look(
                    recorder,
                    step,
                    active,
                    IntStream.range(0, active.length)
                            .mapToObj(networks::parameters)
                            .toList());
        }
        int[] going = IntStream.range(0, active.length)
                .filter(i -> goesOn(active[i], step, seen.trainLoss()[i], edge[i]))
                .toArray();
        if (going.length < active.length) {
            networks.keep(going);
        }
    }

    /** @return whether the trial is still to be trained */
    private boolean goesOn(int trial, long step, double trainLoss, double edge) {
        if (!Double.isFinite(trainLoss) || !Double.isFinite(edge)) {
            recorder.resolve(trial, EdgeOfStability.FINAL_EDGE, new Outcome.Annulled(diverged(trial, step, trainLoss)));
            recorder.end(trial);
            return false;
        }
        if (step == cohort.budget()) {
            recorder.resolve(trial, EdgeOfStability.FINAL_EDGE, new Outcome.Observed(edge));
            return false;
        }
        if (MOMENTS.contains(step)) {
            recorder.ask(trial, EdgeOfStability.FINAL_EDGE, "step " + step, cohort.budget());
        }
        return true;
    }

    private String diverged(int trial, long step, double trainLoss) {
        double first = sharpness(trial, setup.members().get(trial).start());
        return "train loss was %s at step %d; the learning rate is %s, and the curvature of the first weights, %.3g, allows up to %.3g"
                .formatted(trainLoss, step, rate, first, 2 / first);
    }

    private double sharpness(int trial, float[] parameters) {
        Examples train = setup.members().get(trial).data().train();
        return Sharpness.of(at -> model.gradient(setup.recipe().loss(), at, train), parameters)
                .value();
    }

    private int[] active() {
        return networks.trials().stream().mapToInt(trials::indexOf).toArray();
    }

    private void record(Metric metric, int[] active, double[] values) {
        recorder.record(networks.steps(), metric.name(), perSeed(active, values));
    }

    /** The places of trials that have ended hold nothing. */
    private double[] perSeed(int[] active, double[] values) {
        double[] perSeed = new double[trials.size()];
        Arrays.fill(perSeed, Double.NaN);
        for (int i = 0; i < active.length; i++) {
            perSeed[active[i]] = values[i];
        }
        return perSeed;
    }

    @Override
    public void close() {
        panel.close();
        model.close();
        networks.close();
    }
}
