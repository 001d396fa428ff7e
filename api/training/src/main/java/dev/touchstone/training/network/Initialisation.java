package dev.touchstone.training.network;

import dev.touchstone.training.Draws;
import dev.touchstone.training.Ranges;
import java.util.SplittableRandom;

/**
 * How first parameters are drawn: with mean 0 and variance gain / fan-in, layer by layer.
 *
 * @param law the distribution
 * @param hiddenGain gain of all layers but the last, above 0
 * @param lastGain gain of the last layer, above 0
 * @param biases whether biases are drawn like their layer's weights; they start at 0 otherwise
 */
public record Initialisation(Law law, double hiddenGain, double lastGain, boolean biases) {
    /** Families of distributions with mean 0. */
    public enum Law {
        /** The normal distribution. */
        NORMAL,
        /** The uniform distribution on an interval: with gain 1/3, from -1/√fan-in to 1/√fan-in. */
        UNIFORM
    }

    /** Normal, variance 1 / fan-in in every layer (LeCun et al., <i>Efficient BackProp</i>, 1998). */
    public static final Initialisation LECUN = normal(1, 1);

    /** Normal, variance 2 / fan-in in hidden layers, for ReLU (He et al., ICCV 2015), and 1 / fan-in in the last. */
    public static final Initialisation HE = normal(2, 1);

    /** Weights and biases uniform within ±1/√fan-in: what PyTorch gives a linear layer. */
    public static final Initialisation UNIFORM = new Initialisation(Law.UNIFORM, 1.0 / 3, 1.0 / 3, true);

    /**
     * Checks the gains.
     *
     * @throws IllegalArgumentException if one is not a finite number above 0
     */
    public Initialisation {
        Ranges.positive("hiddenGain", hiddenGain);
        Ranges.positive("lastGain", lastGain);
    }

    /** Normal weights, biases at 0. */
    public static Initialisation normal(double hiddenGain, double lastGain) {
        return new Initialisation(Law.NORMAL, hiddenGain, lastGain, false);
    }

    /**
     * The same with every number multiplied by a factor, as in experiments on the scale of initialisation.
     *
     * @param factor above 0
     */
    public Initialisation scaled(double factor) {
        Ranges.positive("factor", factor);
        return new Initialisation(law, hiddenGain * factor * factor, lastGain * factor * factor, biases);
    }

    float[] draw(Layout layout, SplittableRandom random) {
        float[] parameters = new float[layout.size()];
        int last = layout.layers();
        for (Layout.Part part : layout.parts()) {
            if (part.weights() || biases) {
                double gain = part.layer() == last ? lastGain : hiddenGain;
                fill(random, parameters, part, Math.sqrt(gain / part.fanIn()));
            }
        }
        return parameters;
    }

    private void fill(SplittableRandom random, float[] parameters, Layout.Part part, double deviation) {
        if (law == Law.NORMAL) {
            Draws.normals(random, parameters, part.offset(), part.size(), deviation);
        } else {
            double reach = Math.sqrt(3) * deviation;
            for (int i = part.offset(); i < part.offset() + part.size(); i++) {
                parameters[i] = (float) (reach * (2 * random.nextDouble() - 1));
            }
        }
    }
}
