package dev.touchstone.training.network;

import dev.touchstone.training.data.Examples;
import java.util.Arrays;

/** The share of examples whose largest output is their class's. */
final class Accuracy {
    private Accuracy() {}

    /**
     * From 0 to 1. Of equal outputs the first class's counts; an example whose outputs are all not-a-number is wrong.
     *
     * @param outputs [classes][examples]
     */
    static double of(float[][] outputs, Examples examples) {
        float[] largest = new float[examples.count()];
        int[] chosen = new int[examples.count()];
        Arrays.fill(largest, Float.NEGATIVE_INFINITY);
        Arrays.fill(chosen, -1);
        for (int c = 0; c < outputs.length; c++) {
            choose(outputs[c], c, largest, chosen);
        }
        int right = 0;
        for (int i = 0; i < chosen.length; i++) {
            right += chosen[i] == examples.label(i) ? 1 : 0;
        }
        return (double) right / chosen.length;
    }

    private static void choose(float[] outputs, int candidate, float[] largest, int[] chosen) {
        for (int i = 0; i < chosen.length; i++) {
            if (outputs[i] > largest[i]) {
                largest[i] = outputs[i];
                chosen[i] = candidate;
            }
        }
    }
}
