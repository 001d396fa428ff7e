package dev.touchstone.training.data;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.Ranges;
import java.util.SplittableRandom;

/**
 * Examples labelled by a fixed random network: x ~ N(0, I), class = the largest of the teacher's outputs
 * W2 · max(W1 · x, 0), each less its mean, so that no class is left empty. Weights are normal with variance 2 / fan-in
 * in the first layer and 1 / fan-in in the second.
 */
public final class Teacher implements Law {
    private static final int CENTRING_EXAMPLES = 10_000;

    private final double[][] first;
    private final double[][] second;
    private final double[] means;

    private Teacher(double[][] first, double[][] second) {
        this.first = first;
        this.second = second;
        this.means = new double[second.length];
    }

    /**
     * A teacher whose weights are drawn once and for all.
     *
     * @param name of the task, which decides the weights
     * @param inputs coordinates of an example, from 1 to 10000
     * @param hidden the teacher's hidden units, from 1 to 10000
     * @param classes at least 2
     */
    public static Teacher of(String name, int inputs, int hidden, int classes) {
        Ranges.within("inputs", inputs, 1, 10_000);
        Ranges.within("hidden", hidden, 1, 10_000);
        Ranges.atLeast("classes", classes, 2);
        SplittableRandom weights = Streams.of("teacher", name, "weights");
        Teacher teacher = new Teacher(
                matrix(weights, hidden, inputs, Math.sqrt(2.0 / inputs)),
                matrix(weights, classes, hidden, Math.sqrt(1.0 / hidden)));
        teacher.centre(Streams.of("teacher", name, "centring"));
        return teacher;
    }

    /** Four classes in 16 dimensions, from a 16-12-4 network. */
    public static Teacher teacher4() {
        return of("teacher4", 16, 12, 4);
    }

    /** Two classes in 10 dimensions, from a 10-12-2 network. */
    public static Teacher teacher2() {
        return of("teacher2", 10, 12, 2);
    }

    @Override
    public int inputs() {
        return first[0].length;
    }

    @Override
    public int classes() {
        return second.length;
    }

    @Override
    public Examples draw(int count, String trial, String purpose) {
        SplittableRandom random = Streams.of(trial, purpose);
        float[] values = new float[Ranges.atLeast("count", count, 1) * inputs()];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            double[] example = Draws.normals(random, inputs(), 1);
            for (int j = 0; j < example.length; j++) {
                values[i * inputs() + j] = (float) example[j];
            }
            labels[i] = largest(outputs(example));
        }
        return new Examples(new Dense(inputs(), values), labels, classes());
    }

    private void centre(SplittableRandom random) {
        double[] sums = new double[classes()];
        for (int i = 0; i < CENTRING_EXAMPLES; i++) {
            double[] outputs = outputs(Draws.normals(random, inputs(), 1));
            for (int c = 0; c < sums.length; c++) {
                sums[c] += outputs[c];
            }
        }
        for (int c = 0; c < sums.length; c++) {
            means[c] = sums[c] / CENTRING_EXAMPLES;
        }
    }

    private double[] outputs(double[] example) {
        double[] hidden = product(first, example);
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = Math.max(hidden[i], 0);
        }
        double[] outputs = product(second, hidden);
        for (int c = 0; c < outputs.length; c++) {
            outputs[c] -= means[c];
        }
        return outputs;
    }

    private static int largest(double[] outputs) {
        int largest = 0;
        for (int c = 1; c < outputs.length; c++) {
            largest = outputs[c] > outputs[largest] ? c : largest;
        }
        return largest;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double[][] matrix(SplittableRandom random, int rows, int columns, double deviation) {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = Draws.normals(random, columns, deviation);
        }
        return matrix;
    }
}
