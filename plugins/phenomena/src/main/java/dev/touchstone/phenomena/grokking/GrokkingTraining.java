package dev.touchstone.phenomena.grokking;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Recorder;
import dev.touchstone.training.instrument.Panel;
import dev.touchstone.training.instrument.Sampling;
import dev.touchstone.training.network.Evaluation;
import dev.touchstone.training.network.Member;
import dev.touchstone.training.network.Networks;
import dev.touchstone.training.network.Perceptron;
import dev.touchstone.training.network.Recipe;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Trains one cohort: its networks, what is noted of each trial, and which still train. */
final class GrokkingTraining implements AutoCloseable {
    private static final int LOOK_EVERY = 10;
    /** Instruments look whenever the steps pass a power of it: curves are read in decades. */
    private static final double INSTRUMENT_RATIO = 1.2;
    /** Tangent kernels cost the square of it. */
    private static final Sampling SAMPLING = new Sampling(200);
    /** A transformer's are made example by example. */
    private static final Sampling SMALL_SAMPLING = new Sampling(20);
    /** In single precision smaller eigenvalues of a kernel are noise. */
    private static final double RIDGE = 1e-4;

    private final Cohort cohort;
    private final Recorder recorder;
    private final GrokkingTrial[] trials;
    private final Networks networks;
    private final Panel panel;
    private int[] active;

    GrokkingTraining(Cohort cohort, Recorder recorder) throws IOException {
        this.cohort = cohort;
        this.recorder = recorder;
        Recipe recipe = GrokkingNetworks.recipe(cohort.settings());
        List<Member> members = GrokkingNetworks.members(cohort, recipe.architecture());
        int classes = members.get(0).data().train().classes();
        boolean decays = cohort.settings().number("weight-decay") > 0;
        this.trials = IntStream.range(0, cohort.size())
                .mapToObj(trial -> new GrokkingTrial(trial, cohort.budget(), decays, classes, recorder))
                .toArray(GrokkingTrial[]::new);
        this.networks = Networks.of(recipe, members);
        this.panel = Panel.of(
                recipe.architecture(),
                recipe.loss(),
                members.stream().map(Member::data).toList(),
                members.stream().map(Member::start).toList(),
                recipe.architecture() instanceof Perceptron ? SAMPLING : SMALL_SAMPLING,
                RIDGE);
        this.active = IntStream.range(0, trials.length).toArray();
        Optional<DataInput> checkpoint = recorder.resume();
        if (checkpoint.isPresent()) {
            read(checkpoint.get());
        }
    }

    void run() {
        while (active.length > 0 && networks.steps() < cohort.budget() && !recorder.stopped()) {
            networks.step();
            if (networks.steps() % LOOK_EVERY == 0) {
                look();
                recorder.checkpoint(this::write);
            }
        }
        if (!recorder.stopped()) {
            Arrays.stream(active).forEach(trial -> trials[trial].giveUp(networks.steps()));
        }
    }

    private void look() {
        long step = networks.steps();
        Evaluation seen = networks.evaluate();
        record(Grokking.TRAIN_LOSS, seen.trainLoss());
        record(Grokking.TRAIN_ACCURACY, seen.trainAccuracy());
        record(Grokking.TEST_LOSS, seen.testLoss());
        record(Grokking.TEST_ACCURACY, seen.testAccuracy());
        if (looksThroughInstruments(step)) {
            List<float[]> parameters = IntStream.range(0, active.length)
                    .mapToObj(networks::parameters)
                    .toList();
            panel.look(recorder, step, active, parameters);
        }
        int[] going = IntStream.range(0, active.length)
                .filter(i -> trials[active[i]].look(
                        step, seen.trainLoss()[i], seen.trainAccuracy()[i], seen.testAccuracy()[i]))
                .toArray();
        if (going.length < active.length) {
            active = Arrays.stream(going).map(i -> active[i]).toArray();
            networks.keep(going);
        }
    }

    private static boolean looksThroughInstruments(long step) {
        return power(step) > power(step - LOOK_EVERY);
    }

    /** Of the instruments' ratio, the highest power that is not above the step; below all others at step 0. */
    private static int power(long step) {
        return step == 0 ? -1 : (int) Math.floor(Math.log((double) step) / Math.log(INSTRUMENT_RATIO));
    }

    /** Values of the active trials in their places; the other places belong to trials that have ended. */
    private void record(Metric metric, double[] values) {
        double[] perSeed = new double[trials.length];
        Arrays.fill(perSeed, Double.NaN);
        for (int i = 0; i < active.length; i++) {
            perSeed[active[i]] = values[i];
        }
        recorder.record(networks.steps(), metric.name(), perSeed);
    }

    private void write(DataOutput out) throws IOException {
        networks.save(out);
        for (GrokkingTrial trial : trials) {
            trial.write(out);
        }
    }

    private void read(DataInput in) throws IOException {
        networks.restore(in);
        for (GrokkingTrial trial : trials) {
            trial.read(in);
        }
        active = IntStream.range(0, trials.length)
                .filter(trial -> !trials[trial].hasEnded())
                .toArray();
    }

    @Override
    public void close() {
        panel.close();
        networks.close();
    }
}
