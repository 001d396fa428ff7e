package dev.touchstone.training.data;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.Ranges;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Sparse parity(n, k, N): x uniform in {-1, 1}^n, class 1 where the product of k coordinates is positive and class 0
 * where it is negative. Which k is drawn per trial (Barak et al., <i>Hidden progress in deep learning</i>, 2022).
 *
 * @param bits n, the coordinates of one example, from 1 to 10000
 * @param relevant k, how many of them decide, from 1 to {@code bits}
 * @param train N, how many examples to train on, at least 1
 * @param test how many further examples to test on, at least 1; drawn independently, so with few bits some of them
 *     have been trained on
 */
public record Parity(int bits, int relevant, int train, int test) implements Law {
    private static final int DEFAULT_TEST = 1000;

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Parity {
        Ranges.within("bits", bits, 1, 10_000);
        Ranges.within("relevant", relevant, 1, bits);
        Ranges.atLeast("train", train, 1);
        Ranges.atLeast("test", test, 1);
    }

    /** parity(n, k, N) with 1000 test examples. */
    public static Parity of(int bits, int relevant, int train) {
        return new Parity(bits, relevant, train, DEFAULT_TEST);
    }

    /** The coordinates that decide for this trial, ascending. */
    public int[] coordinates(String trial) {
        int[] chosen = Arrays.copyOf(Draws.permutation(Streams.of(trial, "coordinates"), bits), relevant);
        Arrays.sort(chosen);
        return chosen;
    }

    /** As many examples of this trial as the record says. */
    public Split split(String trial) {
        return split(train, test, trial);
    }

    @Override
    public int inputs() {
        return bits;
    }

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public Examples draw(int count, String trial, String purpose) {
        int[] coordinates = coordinates(trial);
        SplittableRandom random = Streams.of(trial, purpose);
        float[] values = new float[Ranges.atLeast("count", count, 1) * bits];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < bits; j++) {
                values[i * bits + j] = random.nextBoolean() ? 1 : -1;
            }
            float product = 1;
            for (int coordinate : coordinates) {
                product *= values[i * bits + coordinate];
            }
            labels[i] = product > 0 ? 1 : 0;
        }
        return new Examples(new Dense(bits, values), labels, 2);
    }
}
