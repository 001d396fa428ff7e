package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.training.Draws;
import dev.touchstone.training.Ranges;
import dev.touchstone.training.network.Layout;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Which parameters live. Biases always do; only weights are pruned, all layers' together. */
final class Masks {
    private Masks() {}

    /** Everything lives. */
    static boolean[] full(Layout layout) {
        boolean[] mask = new boolean[layout.size()];
        Arrays.fill(mask, true);
        return mask;
    }

    /**
     * Keeps the largest of the living weights by magnitude, over all layers; of equal ones those that come first.
     *
     * @param keep how many weights live on, from 0 to as many as live
     */
    static boolean[] largest(Layout layout, boolean[] mask, float[] trained, int keep) {
        long[] ranked = livingWeights(layout, mask)
                .mapToLong(i ->
                        ((long) Float.floatToIntBits(Math.abs(trained[i])) << Integer.SIZE) | (Integer.MAX_VALUE - i))
                .sorted()
                .toArray();
        Ranges.within("weights to keep", keep, 0, ranked.length);
        boolean[] kept = biasesOnly(layout);
        for (int i = ranked.length - keep; i < ranked.length; i++) {
            kept[Integer.MAX_VALUE - (int) ranked[i]] = true;
        }
        return kept;
    }

    /**
     * Keeps living weights drawn uniformly over all layers.
     *
     * @param keep how many weights live on, from 0 to as many as live
     */
    static boolean[] drawn(Layout layout, boolean[] mask, int keep, SplittableRandom random) {
        int[] living = livingWeights(layout, mask).toArray();
        Ranges.within("weights to keep", keep, 0, living.length);
        boolean[] kept = biasesOnly(layout);
        int[] order = Draws.permutation(random, living.length);
        for (int i = 0; i < keep; i++) {
            kept[living[order[i]]] = true;
        }
        return kept;
    }

    /** Permutes the mask within the weights of each layer. */
    static boolean[] shuffled(Layout layout, boolean[] mask, SplittableRandom random) {
        boolean[] shuffled = mask.clone();
        for (Layout.Part part : layout.parts()) {
            if (part.weights()) {
                int[] order = Draws.permutation(random, part.size());
                for (int i = 0; i < part.size(); i++) {
                    shuffled[part.offset() + i] = mask[part.offset() + order[i]];
                }
            }
        }
        return shuffled;
    }

    /** How many weights live. */
    static int count(Layout layout, boolean[] mask) {
        return (int) livingWeights(layout, mask).count();
    }

    /** The share of a part's parameters that live, from 0 to 1. */
    static double density(Layout.Part part, boolean[] mask) {
        return (double) places(part).filter(i -> mask[i]).count() / part.size();
    }

    /** The places of a part in the flat array. */
    static IntStream places(Layout.Part part) {
        return IntStream.range(part.offset(), part.offset() + part.size());
    }

    private static IntStream livingWeights(Layout layout, boolean[] mask) {
        return layout.parts().stream()
                .filter(Layout.Part::weights)
                .flatMapToInt(Masks::places)
                .filter(i -> mask[i]);
    }

    private static boolean[] biasesOnly(Layout layout) {
        boolean[] mask = full(layout);
        for (Layout.Part part : layout.parts()) {
            if (part.weights()) {
                Arrays.fill(mask, part.offset(), part.offset() + part.size(), false);
            }
        }
        return mask;
    }
}
