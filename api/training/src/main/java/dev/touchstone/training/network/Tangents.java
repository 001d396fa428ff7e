package dev.touchstone.training.network;

import dev.touchstone.training.data.Examples;

/**
 * A perceptron's tangent kernel without its Jacobian. An output's derivative by a layer's weights is an outer product of
 * what the layer sees, s, and of the output's derivative by the layer's sums, d, so that inner products factorise:
 *
 * <pre>∇f_c(x) · ∇f_c(z) = Σ over layers of (d_c(x)·d_c(z)) · (s(x)·s(z) + 1 where there are biases)</pre>
 *
 * <p>Summed over outputs, the first factor is one inner product of the d of all outputs.
 */
final class Tangents {
    private final boolean biases;
    private final float[][][] seen;
    private final float[][][] derivatives;

    private Tangents(boolean biases, int layers, int examples) {
        this.biases = biases;
        this.seen = new float[layers][examples][];
        this.derivatives = new float[layers][examples][];
    }

    static Tangents of(Perceptron perceptron, Layout layout, float[] parameters, Examples examples) {
        int layers = perceptron.hidden().size() + 1;
        Tangents tangents = new Tangents(perceptron.biases(), layers, examples.count());
        PerceptronJacobian passes = new PerceptronJacobian(perceptron, layout, parameters);
        for (int i = 0; i < examples.count(); i++) {
            passes.show(examples.inputs(), i);
            passes.forward();
            for (int l = 0; l < layers; l++) {
                tangents.seen[l][i] = passes.seen(l).clone();
                int units = l == layers - 1 ? 0 : passes.derivatives(l).length;
                tangents.derivatives[l][i] = new float[units * layout.classes()];
            }
            for (int output = 0; output < layout.classes(); output++) {
                passes.backward(output);
                for (int l = 0; l < layers - 1; l++) {
                    float[] ofOutput = passes.derivatives(l);
                    System.arraycopy(
                            ofOutput, 0, tangents.derivatives[l][i], output * ofOutput.length, ofOutput.length);
                }
            }
        }
        return tangents;
    }

    /**
     * Adds up inner products over layers and outputs.
     *
     * @param outputs how many there are
     * @return [examples here][examples there]
     */
    double[][] sum(Tangents other, int outputs) {
        double[][] sum = new double[seen[0].length][other.seen[0].length];
        for (int l = 0; l < seen.length; l++) {
            boolean last = l == seen.length - 1;
            float[][] ofSeen = Gram.of(seen[l], other.seen[l]);
            float[][] ofDerivatives = last ? ofSeen : Gram.of(derivatives[l], other.derivatives[l]);
            for (int i = 0; i < sum.length; i++) {
                for (int j = 0; j < sum[i].length; j++) {
                    double similarity = ofSeen[i][j] + (biases ? 1.0 : 0.0);
                    sum[i][j] += similarity * (last ? outputs : ofDerivatives[i][j]);
                }
            }
        }
        return sum;
    }
}
