package dev.touchstone.training.network;

import dev.touchstone.training.Ranges;

/**
 * How weights are drawn: normal with mean 0 and variance gain / fan-in, layer by layer; biases start at 0.
 *
 * @param hiddenGain gain of hidden layers, above 0
 * @param lastGain gain of the last layer, above 0
 */
public record Initialisation(double hiddenGain, double lastGain) {
    /** Variance 1 / fan-in in every layer (LeCun et al., <i>Efficient BackProp</i>, 1998). */
    public static final Initialisation LECUN = new Initialisation(1, 1);

    /** Variance 2 / fan-in in hidden layers, for ReLU (He et al., ICCV 2015), and 1 / fan-in in the last. */
    public static final Initialisation HE = new Initialisation(2, 1);

    /**
     * Checks the gains.
     *
     * @throws IllegalArgumentException if one is not a finite number above 0
     */
    public Initialisation {
        Ranges.positive("hiddenGain", hiddenGain);
        Ranges.positive("lastGain", lastGain);
    }

    /**
     * The same with every weight multiplied by a factor, as in experiments on the scale of initialisation.
     *
     * @param factor above 0
     */
    public Initialisation scaled(double factor) {
        Ranges.positive("factor", factor);
        return new Initialisation(hiddenGain * factor * factor, lastGain * factor * factor);
    }
}
