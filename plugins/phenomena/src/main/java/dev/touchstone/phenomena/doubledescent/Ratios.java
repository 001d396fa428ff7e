package dev.touchstone.phenomena.doubledescent;

import java.util.Arrays;

/** Sizes of models, as parameters over training targets: P / (n · C). Closer together where the peak is to be. */
final class Ratios {
    /** Where the place of the peak is asked: at .35, before the error rises. */
    static final int EARLY = 2;

    private static final double[] ALL = {.1, .2, .35, .5, .7, .85, 1, 1.2, 1.5, 2, 3, 5, 8};

    /** How many sizes there are, unless some coincide. */
    static final int COUNT = ALL.length;

    private Ratios() {}

    /**
     * Parameters of models with an output for each class and as many parameters for each.
     *
     * @return multiples of {@code classes}, growing
     */
    static long[] positions(int examples, int classes) {
        return Arrays.stream(ALL)
                .mapToLong(ratio -> Math.max(1, Math.round(ratio * examples)) * classes)
                .distinct()
                .toArray();
    }

    /**
     * Widths of one-hidden-layer networks with biases, which have width · (inputs + classes + 1) + classes parameters.
     *
     * @return growing
     */
    static int[] widths(int examples, int inputs, int classes) {
        return Arrays.stream(ALL)
                .mapToInt(ratio ->
                        (int) Math.max(1, Math.round((ratio * examples * classes - classes) / (inputs + classes + 1))))
                .distinct()
                .toArray();
    }
}
