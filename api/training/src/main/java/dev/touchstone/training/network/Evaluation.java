package dev.touchstone.training.network;

/**
 * How well networks do, one entry per network in the cohort's order. The arrays belong to the caller.
 *
 * @param trainLoss mean loss over all training examples
 * @param trainAccuracy share of training examples whose largest output is their class's, from 0 to 1
 * @param testLoss mean loss over all test examples
 * @param testAccuracy the same share of the test examples
 */
@SuppressWarnings("ArrayRecordComponent")
public record Evaluation(double[] trainLoss, double[] trainAccuracy, double[] testLoss, double[] testAccuracy) {}
