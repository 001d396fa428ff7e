package dev.touchstone.training.linear;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.Ranges;
import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Random ReLU features (Rahimi &amp; Recht, NeurIPS 2007): φ(x) = max(W · x + b, 0) / √p with weights normal of
 * variance 2 / inputs and biases standard normal, drawn once and not trained. The first features of a wider model are
 * those of a narrower one of the same trial, but for the factor.
 */
public final class RandomFeatures {
    private final float[][] weights;

    private RandomFeatures(float[][] weights) {
        this.weights = weights;
    }

    /**
     * Draws features.
     *
     * @param count p, how many, at least 1
     * @param inputs coordinates of an example, at least 1
     * @param trial the trial's id
     * @param purpose which of the trial's streams decides
     */
    public static RandomFeatures of(int count, int inputs, String trial, String purpose) {
        SplittableRandom random = Streams.of(trial, purpose);
        float[][] weights = new float[Ranges.atLeast("count", count, 1)][Ranges.atLeast("inputs", inputs, 1) + 1];
        for (float[] row : weights) {
            Draws.normals(random, row, 0, inputs, Math.sqrt(2.0 / inputs));
            Draws.normals(random, row, inputs, 1, 1);
        }
        return new RandomFeatures(weights);
    }

    /**
     * The features of some examples.
     *
     * @param examples with inputs given by their coordinates, as many as the features were drawn for
     * @return [examples, p]
     * @throws IllegalArgumentException if the inputs do not fit
     */
    public double[][] of(Examples examples) {
        int inputs = weights[0].length - 1;
        if (!(examples.inputs() instanceof Dense shown) || shown.width() != inputs) {
            throw new IllegalArgumentException("inputs are of width %d; allowed are coordinates of width %d"
                    .formatted(examples.inputs().width(), inputs));
        }
        double scale = 1 / Math.sqrt(weights.length);
        double[][] columns = new double[inputs][examples.count()];
        for (int i = 0; i < examples.count(); i++) {
            for (int j = 0; j < inputs; j++) {
                columns[j][i] = shown.value(i, j);
            }
        }
        double[][] features = new double[examples.count()][weights.length];
        for (int k = 0; k < weights.length; k++) {
            double[] sums = sums(weights[k], columns, examples.count());
            for (int i = 0; i < sums.length; i++) {
                features[i][k] = scale * Math.max(sums[i], 0);
            }
        }
        return features;
    }

    private static double[] sums(float[] row, double[][] columns, int examples) {
        double[] sums = new double[examples];
        Arrays.fill(sums, row[columns.length]);
        for (int j = 0; j < columns.length; j++) {
            double weight = row[j];
            double[] column = columns[j];
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weight * column[i];
            }
        }
        return sums;
    }
}
