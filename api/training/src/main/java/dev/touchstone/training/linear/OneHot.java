package dev.touchstone.training.linear;

import dev.touchstone.training.data.Examples;

/** Classes as numbers to fit, and what fitted numbers say about classes. */
public final class OneHot {
    private OneHot() {}

    /** Targets [examples, classes]: 1 at the class of an example, 0 elsewhere. */
    public static double[][] targets(Examples examples) {
        double[][] targets = new double[examples.count()][examples.classes()];
        for (int i = 0; i < targets.length; i++) {
            targets[i][examples.label(i)] = 1;
        }
        return targets;
    }

    /**
     * What a model that is linear in its features says.
     *
     * @param features [examples, p]
     * @param coefficients [p, classes]
     * @return [examples, classes]
     */
    public static double[][] outputs(double[][] features, double[][] coefficients) {
        return Matrices.product(features, coefficients);
    }

    /** Mean over examples of the sum over classes of (output - one-hot)². */
    public static double meanSquared(double[][] outputs, Examples examples) {
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            for (int c = 0; c < outputs[i].length; c++) {
                double error = outputs[i][c] - (c == examples.label(i) ? 1 : 0);
                sum += error * error;
            }
        }
        return sum / outputs.length;
    }

    /** The share of examples whose largest output is their class's, from 0 to 1; of equal outputs the first counts. */
    public static double accuracy(double[][] outputs, Examples examples) {
        int right = 0;
        for (int i = 0; i < outputs.length; i++) {
            int largest = 0;
            for (int c = 1; c < outputs[i].length; c++) {
                largest = outputs[i][c] > outputs[i][largest] ? c : largest;
            }
            right += largest == examples.label(i) ? 1 : 0;
        }
        return (double) right / outputs.length;
    }
}
