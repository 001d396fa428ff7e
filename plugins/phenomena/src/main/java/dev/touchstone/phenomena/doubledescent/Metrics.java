package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Metric;
import java.util.List;

/** What the three phenomena measure. */
final class Metrics {
    static final Metric TEST_MSE = atLeastZero(
            "test.mse",
            "mean squared error on clean test examples, summed over classes; over all inputs where the law is linear");

    static final Metric TRAIN_MSE =
            atLeastZero("train.mse", "mean squared error on the training examples, noise included");

    static final Metric TEST_ERROR =
            new Metric("test.error", "1", 0, 1, "share of clean test examples classified wrongly");

    static final Metric TRAIN_ACCURACY = new Metric(
            "train.accuracy", "1", 0, 1, "share of training examples classified as labelled, noise included");

    static final Metric SEED_VARIANCE = atLeastZero(
            "seed-variance",
            "variance of the test outputs over training sets, label noise and first weights, summed over classes: half"
                    + " the mean squared distance from a twin model that differs in these");

    static final Metric TRAIN_PARAMETERS = new Metric(
            "effective-parameters.train",
            "parameters",
            0,
            Double.POSITIVE_INFINITY,
            "n · mean of |s(x)|² over train inputs, s the smoother's rows");

    static final Metric TEST_PARAMETERS = new Metric(
            "effective-parameters.test",
            "parameters",
            0,
            Double.POSITIVE_INFINITY,
            "n · mean of |s(x)|² over test inputs, s the smoother's rows");

    /** What linear models are measured by. */
    static final List<Metric> LINEAR = List.of(TEST_MSE, TRAIN_MSE, SEED_VARIANCE, TRAIN_PARAMETERS, TEST_PARAMETERS);

    private Metrics() {}

    private static Metric atLeastZero(String name, String description) {
        return new Metric(name, "1", 0, Double.POSITIVE_INFINITY, description);
    }
}
