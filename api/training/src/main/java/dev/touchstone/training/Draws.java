package dev.touchstone.training;

import java.util.SplittableRandom;

/**
 * Random draws that are the same on every machine and Java version: they rest on {@link SplittableRandom}'s specified
 * bits and on strict arithmetic only, so that a trial's id fixes its data and its first weights for good.
 */
public final class Draws {
    private Draws() {}

    /**
     * A uniformly drawn permutation (Durstenfeld, CACM 7, 1964).
     *
     * @param size how many numbers, at least 0
     * @return the numbers 0 to {@code size - 1} in random order
     */
    public static int[] permutation(SplittableRandom random, int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    /**
     * Fills part of an array with independent normal draws of mean 0, rounded to float.
     *
     * @param into the array
     * @param from first index to fill
     * @param count how many to fill
     * @param deviation standard deviation, at least 0
     */
    public static void normals(SplittableRandom random, float[] into, int from, int count, double deviation) {
        double[] drawn = normals(random, count, deviation);
        for (int i = 0; i < count; i++) {
            into[from + i] = (float) drawn[i];
        }
    }

    /**
     * Independent normal draws of mean 0 (polar method; Marsaglia &amp; Bray, SIAM Review 6, 1964).
     *
     * @param count how many, at least 0
     * @param deviation standard deviation, at least 0
     */
    public static double[] normals(SplittableRandom random, int count, double deviation) {
        double[] drawn = new double[count];
        for (int i = 0; i < count; i += 2) {
            double u;
            double v;
            double square;
            do {
                u = 2 * random.nextDouble() - 1;
                v = 2 * random.nextDouble() - 1;
                square = u * u + v * v;
            } while (square >= 1 || square == 0);
            double scale = deviation * Math.sqrt(-2 * StrictMath.log(square) / square);
            drawn[i] = u * scale;
            if (i + 1 < count) {
                drawn[i + 1] = v * scale;
            }
        }
        return drawn;
    }
}
