package dev.touchstone.training.data;

import java.util.Arrays;

/** What MNIST-1D does to a signal, step by step; nothing here is random. */
final class Signals {
    private static final double SMOOTHING = 2;
    private static final int RADIUS = 8;
    private static final double[] KERNEL = kernel();

    private Signals() {}

    /** Linear interpolation at {@code length} points from the first to the last sample, both at least 2. */
    static double[] resample(double[] signal, int length) {
        double[] resampled = new double[length];
        for (int i = 0; i < length; i++) {
            double place = (double) i * (signal.length - 1) / (length - 1);
            int left = Math.min((int) place, signal.length - 2);
            double share = place - left;
            resampled[i] = (1 - share) * signal[left] + share * signal[left + 1];
        }
        return resampled;
    }

    /** Moves every sample {@code by} places on, the last ones to the beginning. */
    static double[] rotate(double[] signal, int by) {
        double[] rotated = new double[signal.length];
        for (int i = 0; i < signal.length; i++) {
            rotated[(i + by) % signal.length] = signal[i];
        }
        return rotated;
    }

    /** A Gaussian filter of deviation 2, cut at 8; beyond its ends the signal is reflected (b a | a b). */
    static double[] smooth(double[] signal) {
        double[] smoothed = new double[signal.length];
        for (int i = 0; i < signal.length; i++) {
            for (int offset = -RADIUS; offset <= RADIUS; offset++) {
                smoothed[i] += KERNEL[offset + RADIUS] * signal[reflected(i + offset, signal.length)];
            }
        }
        return smoothed;
    }

    /** Less its mean, over its population standard deviation, less the first value then, over 6. */
    static double[] normalised(double[] template) {
        double mean = Arrays.stream(template).sum() / template.length;
        double squares = 0;
        for (double value : template) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / template.length);
        double first = template[0];
        return Arrays.stream(template)
                .map(value -> (value - first) / deviation / 6)
                .toArray();
    }

    private static int reflected(int index, int length) {
        int within = Math.floorMod(index, 2 * length);
        return within < length ? within : 2 * length - 1 - within;
    }

    private static double[] kernel() {
        double[] kernel = new double[2 * RADIUS + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            double distance = (i - RADIUS) / SMOOTHING;
            kernel[i] = StrictMath.exp(-distance * distance / 2);
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }
}
