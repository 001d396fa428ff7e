package dev.touchstone.phenomena.grokking;

import dev.touchstone.api.Axis;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Setting;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.training.instrument.Panel;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Trains networks on a part of an operation table or of all parities, and watches when they come to know the rest.
 *
 * <p>Power, Burda, Edwards, Babuschkin &amp; Misra, <i>Grokking: generalization beyond overfitting on small algorithmic
 * datasets</i> (2022); Gromov, <i>Grokking modular arithmetic</i> (2023).
 */
public final class Grokking implements Phenomenon {
    static final double MEMORISED = 0.99;
    static final double GROKKED = 0.95;
    /** An event is asked for this many times the memorisation step. */
    static final int SOON = 15;

    /** Of the deepest, a transformer. */
    private static final int LAYERS = 5;
    /** Below this there is no delay worth the name: some always lies between knowing a part and knowing the whole. */
    private static final double DELAY = 3;

    static final Metric TRAIN_LOSS =
            new Metric("train.loss", "1", 0, Double.POSITIVE_INFINITY, "loss on the training examples");

    static final Metric TRAIN_ACCURACY =
            new Metric("train.accuracy", "1", 0, 1, "share of training examples classified rightly");

    static final Metric TEST_LOSS =
            new Metric("test.loss", "1", 0, Double.POSITIVE_INFINITY, "loss on the held-out examples");

    static final Metric TEST_ACCURACY =
            new Metric("test.accuracy", "1", 0, 1, "share of held-out examples classified rightly");

    static final Target GROK_STEP = new Target(
            "grok-step",
            Target.Kind.TIME,
            TEST_ACCURACY,
            "log10 steps",
            "first step, of those looked at (every 10), with test accuracy of at least 0.95",
            1);

    static final Target GROKS_SOON = new Target(
            "groks-soon",
            Target.Kind.EVENT,
            TEST_ACCURACY,
            "1",
            "test accuracy reaches 0.95 within 15 times the memorisation step, the first with train accuracy of at"
                    + " least 0.99",
            1);

    static final Target DELAY_TARGET = new Target(
            "grok-delay",
            Target.Kind.QUANTITY,
            TEST_ACCURACY,
            "log10 ratio",
            "log10 of the grok step over the memorisation step",
            1);

    /** For the service loader. */
    public Grokking() {}

    @Override
    public String id() {
        return "grokking";
    }

    @Override
    public String source() {
        return "Power et al. 2022; Gromov 2023";
    }

    @Override
    public Axis axis() {
        return new Axis("step", "optimiser steps");
    }

    @Override
    public List<Metric> metrics() {
        return Stream.concat(
                        Stream.of(TRAIN_LOSS, TRAIN_ACCURACY, TEST_LOSS, TEST_ACCURACY), Panel.metrics(LAYERS).stream())
                .toList();
    }

    @Override
    public List<Task> tasks() {
        return GrokkingTasks.all();
    }

    @Override
    public List<Target> targets() {
        return List.of(GROK_STEP, GROKS_SOON, DELAY_TARGET);
    }

    @Override
    public Claim claim() {
        return new Claim(
                "With weight decay, networks generalise at least three times as many steps after the start as they take"
                        + " to memorise; without it they memorise and do not generalise.",
                DELAY_TARGET,
                Math.log10(DELAY),
                0.8,
                0.2);
    }

    @Override
    public List<Task> fullTasks() {
        return GrokkingVariants.full();
    }

    @Override
    public List<Setting> settings() {
        return GrokkingSettings.all();
    }

    @Override
    public void check(Settings settings) {
        GrokkingSettings.check(settings);
    }

    @Override
    public void run(Cohort cohort, Recorder recorder) throws IOException {
        try (GrokkingTraining training = new GrokkingTraining(cohort, recorder)) {
            training.run();
        }
    }
}
