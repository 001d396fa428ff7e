package dev.touchstone.phenomena.edgeofstability;

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
import dev.touchstone.training.Ranges;
import dev.touchstone.training.instrument.Panel;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Trains networks by gradient descent and watches the largest eigenvalue of the loss's Hessian, the sharpness, rise to
 * 2 / learning rate: beyond it a quadratic would be unstable.
 *
 * <p>Cohen, Kaur, Li, Kolter &amp; Talwalkar, <i>Gradient descent on neural networks typically occurs at the edge of
 * stability</i>, ICLR 2021.
 */
public final class EdgeOfStability implements Phenomenon {
    private static final double AT_THE_EDGE = 0.95;
    private static final int LAYERS = 2;

    static final Metric TRAIN_LOSS =
            new Metric("train.loss", "1", 0, Double.POSITIVE_INFINITY, "loss on the training examples");

    static final Metric TRAIN_ACCURACY =
            new Metric("train.accuracy", "1", 0, 1, "share of training examples classified rightly");

    static final Metric TEST_LOSS =
            new Metric("test.loss", "1", 0, Double.POSITIVE_INFINITY, "loss on the held-out examples");

    static final Metric TEST_ACCURACY =
            new Metric("test.accuracy", "1", 0, 1, "share of held-out examples classified rightly");

    static final Metric SHARPNESS = new Metric(
            "sharpness",
            "1",
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            "largest eigenvalue of the train loss's Hessian");

    static final Metric EDGE = new Metric(
            "edge",
            "1",
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            "sharpness times learning rate over 2: from 1 on, gradient descent on a quadratic is unstable");

    static final Target FINAL_EDGE = new Target(
            "final-edge", Target.Kind.QUANTITY, EDGE, "1", "sharpness times learning rate over 2 at the last step", 1);

    /** For the service loader. */
    public EdgeOfStability() {}

    @Override
    public String id() {
        return "edge-of-stability";
    }

    @Override
    public String source() {
        return "Cohen et al. 2021";
    }

    @Override
    public Axis axis() {
        return new Axis("step", "optimiser steps");
    }

    @Override
    public List<Metric> metrics() {
        return Stream.concat(
                        Stream.of(TRAIN_LOSS, TRAIN_ACCURACY, TEST_LOSS, TEST_ACCURACY, SHARPNESS, EDGE),
                        Panel.metrics(LAYERS).stream())
                .toList();
    }

    @Override
    public List<Task> tasks() {
        return EdgeTasks.all();
    }

    @Override
    public List<Task> fullTasks() {
        return EdgeTasks.full();
    }

    @Override
    public List<Setting> settings() {
        return EdgeTasks.settings();
    }

    @Override
    public void check(Settings settings) {
        Ranges.within("setting batch", settings.integer("batch"), 0, settings.integer("examples"));
    }

    @Override
    public List<Target> targets() {
        return List.of(FINAL_EDGE);
    }

    @Override
    public Claim claim() {
        return new Claim(
                "Full-batch gradient descent ends with a sharpness of at least 0.95 times 2 / learning rate; with a"
                        + " quarter of the learning rate the sharpness stays below that.",
                FINAL_EDGE,
                AT_THE_EDGE,
                0.8,
                0.2);
    }

    @Override
    public void run(Cohort cohort, Recorder recorder) throws IOException {
        try (EdgeCohort training = new EdgeCohort(cohort, recorder)) {
            training.train();
        }
    }
}
