package dev.touchstone.training.linear;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.Ranges;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A linear law: y = x · β + noise, with independent normal inputs in groups of one scale each. β has a random
 * direction within each group; it belongs to the trial, and so do the examples.
 */
public final class LinearTask {
    private final double noiseDeviation;
    private final double[] scales;
    private final double[] truth;

    /**
     * Inputs of one scale.
     *
     * @param features how many, at least 1
     * @param scale standard deviation of each, above 0
     * @param signal variance of their part of y, 0 or more: scale² · ‖β‖² in this group
     */
    public record Group(int features, double scale, double signal) {
        /**
         * Checks the group.
         *
         * @throws IllegalArgumentException if something is out of range
         */
        public Group {
            Ranges.within("features", features, 1, 1_000_000);
            Ranges.positive("scale", scale);
            Ranges.notNegative("signal", signal);
        }
    }

    /**
     * Examples of the law.
     *
     * @param inputs [n, p]
     * @param targets [n, 1]
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sample(double[][] inputs, double[][] targets) {}

    private LinearTask(double noiseDeviation, double[] scales, double[] truth) {
        this.noiseDeviation = noiseDeviation;
        this.scales = scales;
        this.truth = truth;
    }

    /**
     * Draws β.
     *
     * @param groups of inputs, at least one
     * @param noise variance of the noise, 0 or more
     * @param trial the trial's id
     */
    public static LinearTask of(List<Group> groups, double noise, String trial) {
        Ranges.atLeast("groups", groups.size(), 1);
        SplittableRandom random = Streams.of(trial, "truth");
        int inputs = groups.stream().mapToInt(Group::features).sum();
        double[] scales = new double[inputs];
        double[] truth = new double[inputs];
        int from = 0;
        for (Group group : groups) {
            double[] direction = Draws.normals(random, group.features(), 1);
            double length = Math.sqrt(Arrays.stream(direction).map(d -> d * d).sum());
            for (double along : direction) {
                scales[from] = group.scale();
                truth[from++] = along / length * Math.sqrt(group.signal()) / group.scale();
            }
        }
        return new LinearTask(Math.sqrt(Ranges.notNegative("noise", noise)), scales, truth);
    }

    /**
     * Draws examples.
     *
     * @param count n, at least 1
     * @param trial the trial's id
     * @param purpose what they are for; the same purpose gives the same examples
     */
    public Sample draw(int count, String trial, String purpose) {
        SplittableRandom random = Streams.of(trial, purpose);
        double[][] inputs = new double[Ranges.atLeast("count", count, 1)][];
        double[][] targets = new double[count][1];
        for (int i = 0; i < count; i++) {
            inputs[i] = Draws.normals(random, scales.length, 1);
            for (int j = 0; j < scales.length; j++) {
                inputs[i][j] *= scales[j];
                targets[i][0] += inputs[i][j] * truth[j];
            }
            targets[i][0] += Draws.normals(random, 1, noiseDeviation)[0];
        }
        return new Sample(inputs, targets);
    }

    /**
     * The mean squared distance between two linear functions over all inputs.
     *
     * @param coefficients of one [p, 1]
     * @param others of the other [p, 1]
     */
    public double distance(double[][] coefficients, double[][] others) {
        double sum = 0;
        for (int j = 0; j < scales.length; j++) {
            double difference = scales[j] * (coefficients[j][0] - others[j][0]);
            sum += difference * difference;
        }
        return sum;
    }

    /** The mean squared error on noiseless targets over all inputs: the excess risk. */
    public double risk(double[][] coefficients) {
        double[][] right = new double[truth.length][];
        Arrays.setAll(right, j -> new double[] {truth[j]});
        return distance(coefficients, right);
    }

    /** The mean squared error on some examples, noise included. */
    public static double error(double[][] coefficients, Sample sample) {
        double[][] outputs = Matrices.product(sample.inputs(), coefficients);
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            double error = outputs[i][0] - sample.targets()[i][0];
            sum += error * error;
        }
        return sum / outputs.length;
    }
}
