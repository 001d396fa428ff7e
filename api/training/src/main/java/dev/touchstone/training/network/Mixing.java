package dev.touchstone.training.network;

import dev.touchstone.training.data.Pairs;
import java.util.Arrays;

/**
 * The heart of attention for one network: weights of the three tokens of each example, their values mixed, and back.
 * Keys, values and the gradients by them have a row for each row of {@link Embeddings}.
 */
final class Mixing {
    private static final int TOKENS = 3;

    private final int heads;
    private final int size;
    private final float scale;
    private final float[][] scores;
    private final float[][] scoreGradients;
    private final float[] weights;

    /**
     * Room for {@code examples} examples.
     *
     * @param size numbers of a key or a value of one head
     * @param rows of embeddings
     */
    Mixing(int heads, int size, int rows, int examples) {
        this.heads = heads;
        this.size = size;
        this.scale = (float) (1 / Math.sqrt(size));
        this.scores = new float[rows][heads];
        this.scoreGradients = new float[rows][heads];
        this.weights = new float[examples * heads * TOKENS];
    }

    /** Sets the weights of all examples. */
    void weigh(float[] query, float[][] keys, Pairs pairs) {
        for (int row = 0; row < scores.length; row++) {
            for (int h = 0; h < heads; h++) {
                float sum = 0;
                for (int i = h * size; i < (h + 1) * size; i++) {
                    sum += query[i] * keys[row][i];
                }
                scores[row][h] = sum * scale;
            }
        }
        int at = 0;
        for (int example = 0; example < pairs.count(); example++) {
            float[] first = scores[row(pairs, example, 0)];
            float[] second = scores[row(pairs, example, 1)];
            float[] third = scores[row(pairs, example, 2)];
            for (int h = 0; h < heads; h++) {
                float largest = Math.max(Math.max(first[h], second[h]), third[h]);
                weights[at++] = first[h] - largest;
                weights[at++] = second[h] - largest;
                weights[at++] = third[h] - largest;
            }
        }
        Exponential.apply(weights);
        for (int i = 0; i < weights.length; i += TOKENS) {
            float sum = weights[i] + weights[i + 1] + weights[i + 2];
            weights[i] /= sum;
            weights[i + 1] /= sum;
            weights[i + 2] /= sum;
        }
    }

    /** Writes an example's mixture of values. */
    void mix(int example, float[][] values, Pairs pairs, float[] into) {
        float[] first = values[row(pairs, example, 0)];
        float[] second = values[row(pairs, example, 1)];
        float[] third = values[row(pairs, example, 2)];
        for (int h = 0; h < heads; h++) {
            int at = (example * heads + h) * TOKENS;
            float one = weights[at];
            float two = weights[at + 1];
            float three = weights[at + 2];
            for (int i = h * size; i < (h + 1) * size; i++) {
                into[i] = one * first[i] + two * second[i] + three * third[i];
            }
        }
    }

    /** Forgets the gradients of before. */
    void clear() {
        for (float[] row : scoreGradients) {
            Arrays.fill(row, 0);
        }
    }

    /** Adds up an example's gradients by the scores, kept here, and by the values. */
    void accumulate(int example, float[] byMixture, float[][] values, Pairs pairs, float[][] byValues) {
        int[] rows = {row(pairs, example, 0), row(pairs, example, 1), row(pairs, example, 2)};
        float[] first = values[rows[0]];
        float[] second = values[rows[1]];
        float[] third = values[rows[2]];
        for (int h = 0; h < heads; h++) {
            float one = 0;
            float two = 0;
            float three = 0;
            for (int i = h * size; i < (h + 1) * size; i++) {
                one += byMixture[i] * first[i];
                two += byMixture[i] * second[i];
                three += byMixture[i] * third[i];
            }
            int at = (example * heads + h) * TOKENS;
            float mean = weights[at] * one + weights[at + 1] * two + weights[at + 2] * three;
            float[] byWeights = {one, two, three};
            for (int t = 0; t < TOKENS; t++) {
                float weight = weights[at + t];
                scoreGradients[rows[t]][h] += weight * (byWeights[t] - mean);
                float[] into = byValues[rows[t]];
                for (int i = h * size; i < (h + 1) * size; i++) {
                    into[i] += weight * byMixture[i];
                }
            }
        }
    }

    /** From the gradients by the scores to those by the keys and, added up in {@code byQuery}, by the query. */
    void backward(float[] query, float[][] keys, float[][] byKeys, float[] byQuery) {
        for (int row = 0; row < scores.length; row++) {
            for (int h = 0; h < heads; h++) {
                float gradient = scoreGradients[row][h] * scale;
                for (int i = h * size; i < (h + 1) * size; i++) {
                    byKeys[row][i] = gradient * query[i];
                    byQuery[i] += gradient * keys[row][i];
                }
            }
        }
    }

    private int row(Pairs pairs, int example, int token) {
        return switch (token) {
            case 0 -> pairs.first(example);
            case 1 -> pairs.symbols() + pairs.second(example);
            default -> 2 * pairs.symbols();
        };
    }
}
