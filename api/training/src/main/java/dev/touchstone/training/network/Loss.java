package dev.touchstone.training.network;

import dev.touchstone.training.data.Examples;

/** What training makes small: a mean over examples. Outputs come class by class, [classes][examples]. */
public enum Loss {
    /** Mean over examples of the sum over classes of (output - one-hot)². */
    MEAN_SQUARED {
        @Override
        void differentiate(float[][] outputs, Examples examples) {
            subtractOneHot(outputs, examples);
            scale(outputs, 2f / examples.count());
        }

        @Override
        double mean(float[][] outputs, Examples examples) {
            subtractOneHot(outputs, examples);
            float[] sums = new float[examples.count()];
            for (float[] one : outputs) {
                addSquares(one, sums);
            }
            double total = 0;
            for (float sum : sums) {
                total += sum;
            }
            return total / examples.count();
        }
    },

    /** Mean over examples of -ln softmax(outputs)[class], in nats. */
    CROSS_ENTROPY {
        @Override
        void differentiate(float[][] outputs, Examples examples) {
            softmax(outputs, examples.count());
            subtractOneHot(outputs, examples);
            scale(outputs, 1f / examples.count());
        }

        @Override
        double mean(float[][] outputs, Examples examples) {
            float[] largest = largest(outputs, examples.count());
            double total = 0;
            for (int i = 0; i < examples.count(); i++) {
                double sum = 0;
                for (float[] one : outputs) {
                    sum += Math.exp(one[i] - largest[i]);
                }
                total += Math.log(sum) + largest[i] - outputs[examples.label(i)][i];
            }
            return total / examples.count();
        }
    };

    /** Replaces outputs by the derivative of the mean loss by each of them. */
    abstract void differentiate(float[][] outputs, Examples examples);

    /** The mean loss; the outputs are used up. */
    abstract double mean(float[][] outputs, Examples examples);

    private static void subtractOneHot(float[][] outputs, Examples examples) {
        for (int i = 0; i < examples.count(); i++) {
            outputs[examples.label(i)][i] -= 1;
        }
    }

    private static void scale(float[][] outputs, float factor) {
        for (float[] one : outputs) {
            for (int i = 0; i < one.length; i++) {
                one[i] *= factor;
            }
        }
    }

    private static void addSquares(float[] values, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i] * values[i];
        }
    }

    // Outputs less the largest of their example, so that exp cannot overflow.
    private static void softmax(float[][] outputs, int examples) {
        float[] largest = largest(outputs, examples);
        float[] sums = new float[examples];
        for (float[] one : outputs) {
            Rows.subtract(largest, one);
            Exponential.apply(one);
            Rows.add(one, sums);
        }
        for (float[] one : outputs) {
            for (int i = 0; i < examples; i++) {
                one[i] /= sums[i];
            }
        }
    }

    private static float[] largest(float[][] outputs, int examples) {
        float[] largest = new float[examples];
        System.arraycopy(outputs[0], 0, largest, 0, examples);
        for (float[] one : outputs) {
            for (int i = 0; i < examples; i++) {
                largest[i] = Math.max(largest[i], one[i]);
            }
        }
        return largest;
    }
}
