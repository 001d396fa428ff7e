package dev.touchstone.theories;

import dev.touchstone.api.Metric;

/** What the theories read, by the names that phenomena record it under; the range decides the scale of a curve. */
final class Metrics {
    static final Metric TEST_PARAMETERS =
            atLeastZero("effective-parameters.test", "parameters", "effective parameters on test inputs");

    static final Metric SEED_VARIANCE =
            atLeastZero("seed-variance", "1", "variance of the test outputs over training sets and first weights");

    static final Metric TEST_MSE = atLeastZero("test.mse", "1", "mean squared error on the test examples");

    static final Metric TRAIN_MSE = atLeastZero("train.mse", "1", "mean squared error on the training examples");

    static final Metric TRAIN_ACCURACY = share("train.accuracy", "share of training examples classified as labelled");

    static final Metric TICKET_TRAIN_ACCURACY =
            share("ticket.train.accuracy", "share of training examples that the ticket classifies as labelled");

    static final Metric TARGET_ALIGNMENT =
            share("kernel-target-alignment", "centred alignment of the tangent kernel with the train labels");

    static final Metric FEATURE_ALIGNMENT =
            share("feature-alignment", "centred alignment of the last hidden layer's kernel with that before training");

    static final Metric SHARPNESS = atLeastZero("sharpness", "1", "largest eigenvalue of the train loss's Hessian");

    static final Metric BARRIER = share("barrier", "highest test error, above the line, between two trained networks");

    private Metrics() {}

    static Metric atLeastZero(String name, String unit, String description) {
        return new Metric(name, unit, 0, Double.POSITIVE_INFINITY, description);
    }

    private static Metric share(String name, String description) {
        return new Metric(name, "1", 0, 1, description);
    }
}
