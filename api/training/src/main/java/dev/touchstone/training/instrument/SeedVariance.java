package dev.touchstone.training.instrument;

import dev.touchstone.training.Ranges;

/**
 * The variance term of the bias-variance decomposition (Geman, Bienenstock &amp; Doursat 1992; Neal et al. 2018):
 *
 * <pre>mean over examples of Σ over classes of the variance of the output across seeds</pre>
 *
 * <p>It belongs to several networks together, so it must never be recorded as a number of one trial unless all of them
 * belong to that trial.
 */
public final class SeedVariance {
    private SeedVariance() {}

    /**
     * Unbiased: divided by the number of seeds less one.
     *
     * @param outputs [seeds][classes][examples] on common inputs, at least two seeds
     * @return at least 0, in squared units of the outputs
     * @throws IllegalArgumentException if there are fewer than two seeds, or none of the others, or the shapes differ
     */
    public static double of(float[][][] outputs) {
        int seeds = Ranges.atLeast("number of seeds", outputs.length, 2);
        int classes = Ranges.atLeast("number of classes", outputs[0].length, 1);
        int examples = Ranges.atLeast("number of examples", outputs[0][0].length, 1);
        for (float[][] ofSeed : outputs) {
            Ranges.within("number of classes", ofSeed.length, classes, classes);
            for (float[] ofClass : ofSeed) {
                Ranges.within("number of examples", ofClass.length, examples, examples);
            }
        }
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            for (int i = 0; i < examples; i++) {
                double mean = 0;
                for (float[][] ofSeed : outputs) {
                    mean += ofSeed[c][i] / (double) seeds;
                }
                for (float[][] ofSeed : outputs) {
                    sum += (ofSeed[c][i] - mean) * (ofSeed[c][i] - mean);
                }
            }
        }
        return sum / (seeds - 1) / examples;
    }
}
