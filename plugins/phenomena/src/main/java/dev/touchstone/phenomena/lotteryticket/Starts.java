package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.training.network.Layout;

/** First parameters made from others. Biases stay as they are. */
final class Starts {
    private Starts() {}

    /**
     * Divides each layer's weights by the square root of its density, so that a sparse unit's sum has the variance that
     * the initialisation meant a dense one's to have.
     *
     * @param mask that will be laid over them; a layer without a living weight is left as it is
     */
    static float[] rescaled(Layout layout, float[] first, boolean[] mask) {
        float[] rescaled = first.clone();
        for (Layout.Part part : layout.parts()) {
            double density = Masks.density(part, mask);
            if (part.weights() && density > 0) {
                Masks.places(part).forEach(i -> rescaled[i] = (float) (first[i] / Math.sqrt(density)));
            }
        }
        return rescaled;
    }

    /**
     * Keeps the weights' signs and gives all of a layer one magnitude, the mean of its living weights: a signed constant
     * as in Zhou, Lan, Liu &amp; Yosinski, <i>Deconstructing lottery tickets</i> (NeurIPS 2019).
     *
     * @param mask that will be laid over them; a layer without a living weight becomes 0
     */
    static float[] signs(Layout layout, float[] first, boolean[] mask) {
        float[] signs = first.clone();
        for (Layout.Part part : layout.parts()) {
            if (part.weights()) {
                float magnitude = (float) Masks.places(part)
                        .filter(i -> mask[i])
                        .mapToDouble(i -> Math.abs(first[i]))
                        .average()
                        .orElse(0);
                Masks.places(part).forEach(i -> signs[i] = Math.signum(first[i]) * magnitude);
            }
        }
        return signs;
    }
}
