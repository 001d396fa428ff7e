package dev.touchstone.training.network;

/** What a hidden unit does with its weighted sum z. */
public enum Activation {
    /** z², the quadratic network of Gromov, <i>Grokking modular arithmetic</i>, 2023. */
    SQUARE {
        @Override
        void apply(float[] sums, float[] outputs) {
            for (int i = 0; i < outputs.length; i++) {
                outputs[i] = sums[i] * sums[i];
            }
        }

        @Override
        void chain(float[] sums, float[] gradients) {
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] = 2 * sums[i] * gradients[i];
            }
        }
    },

    /** max(z, 0), with derivative 0 at 0. */
    RELU {
        @Override
        void apply(float[] sums, float[] outputs) {
            for (int i = 0; i < outputs.length; i++) {
                outputs[i] = Math.max(sums[i], 0f);
            }
        }

        // A choice per unit would be mispredicted half of the time; this form has none and becomes vectors. It is the
        // step function exactly, except for outputs between 0 and the smallest normal number, 1.2e-38.
        @Override
        void chain(float[] outputs, float[] gradients) {
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] *= Math.min(Math.max(outputs[i], 0f) * 1e38f, 1f);
            }
        }
    },

    /** Hyperbolic tangent, within 6 units in the last place. */
    TANH {
        @Override
        void apply(float[] sums, float[] outputs) {
            HyperbolicTangent.apply(sums, outputs);
        }

        @Override
        void chain(float[] outputs, float[] gradients) {
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] *= 1 - outputs[i] * outputs[i];
            }
        }
    };

    /** Outputs from weighted sums, element by element; arrays of one length. */
    abstract void apply(float[] sums, float[] outputs);

    /**
     * Turns derivatives by the outputs into derivatives by the weighted sums, in place.
     *
     * @param seen the sums where {@link #chainsSums}, otherwise the outputs; as long as {@code gradients}
     */
    abstract void chain(float[] seen, float[] gradients);

    /** Whether the derivative is got from the sums; otherwise the outputs suffice. */
    boolean chainsSums() {
        return this == SQUARE;
    }
}
