package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.api.Metric;
import dev.touchstone.training.instrument.Panel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What trials measure at each pruning round. At round 0 the ticket is the dense network. */
final class TicketMetrics {
    static final Metric EFFECT =
            new Metric("effect", "1", -1, 1, "test accuracy of the ticket less that of the best reinit");

    static final Metric NAIVE_EFFECT = new Metric(
            "naive-effect", "1", -1, 1, "test accuracy of the ticket less that of the reinit that ignores sparsity");

    static final Metric DENSITY = new Metric("density", "1", 0, 1, "share of all weights that live");

    static final Metric FIRST_DENSITY =
            new Metric("density.first", "1", 0, 1, "share of the first layer's weights that live");

    static final Metric LAST_DENSITY =
            new Metric("density.last", "1", 0, 1, "share of the last layer's weights that live");

    static final Metric SHARPNESS = new Metric(
            "sharpness",
            "1",
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            "largest eigenvalue of the train loss's Hessian in the ticket's living parameters");

    static final Metric BARRIER = new Metric(
            "barrier",
            "1",
            0,
            1,
            "highest test error, above the line, between the ticket and itself trained on another order of batches");

    private static final int DEEPEST = 9;

    private TicketMetrics() {}

    static List<Metric> all() {
        return Stream.of(
                        Stream.of(EFFECT, NAIVE_EFFECT, DENSITY, FIRST_DENSITY, LAST_DENSITY),
                        Arrays.stream(Variant.values()).flatMap(TicketMetrics::of),
                        Stream.of(SHARPNESS, BARRIER),
                        Panel.metrics(DEEPEST).stream())
                .flatMap(metrics -> metrics)
                .toList();
    }

    static Metric testAccuracy(Variant variant) {
        return share(variant, "test.accuracy", "share of test examples classified rightly by ");
    }

    static Metric trainAccuracy(Variant variant) {
        return share(variant, "train.accuracy", "share of training examples classified rightly by ");
    }

    static Metric testLoss(Variant variant) {
        return loss(variant, "test.loss", "loss on the test examples of ");
    }

    static Metric trainLoss(Variant variant) {
        return loss(variant, "train.loss", "loss on the training examples of ");
    }

    private static Stream<Metric> of(Variant variant) {
        return Stream.of(testAccuracy(variant), testLoss(variant), trainAccuracy(variant), trainLoss(variant));
    }

    private static Metric share(Variant variant, String name, String description) {
        return new Metric(variant.label() + "." + name, "1", 0, 1, description + variant.description());
    }

    private static Metric loss(Variant variant, String name, String description) {
        return new Metric(
                variant.label() + "." + name, "nats", 0, Double.POSITIVE_INFINITY, description + variant.description());
    }
}
