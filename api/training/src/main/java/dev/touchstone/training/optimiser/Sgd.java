package dev.touchstone.training.optimiser;

import dev.touchstone.training.Ranges;

/**
 * Gradient descent with momentum (Polyak 1964) and coupled weight decay, in PyTorch's form. For every parameter w with
 * gradient g:
 *
 * <pre>
 * b ← μ · b + (g + wd · w)
 * w ← w - lr · b
 * </pre>
 *
 * @param learningRate lr, above 0
 * @param momentum μ, from 0 to below 1
 * @param weightDecay wd, at least 0; biases decay too
 */
public record Sgd(double learningRate, double momentum, double weightDecay) implements Optimiser {
    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Sgd {
        Ranges.positive("learningRate", learningRate);
        Ranges.belowOne("momentum", momentum);
        Ranges.notNegative("weightDecay", weightDecay);
    }

    /** Plain gradient descent: no momentum, no decay. */
    public static Sgd of(double learningRate) {
        return new Sgd(learningRate, 0, 0);
    }

    /** The same with another momentum. */
    public Sgd withMomentum(double coefficient) {
        return new Sgd(learningRate, coefficient, weightDecay);
    }

    /** The same with another decay. */
    public Sgd withWeightDecay(double decay) {
        return new Sgd(learningRate, momentum, decay);
    }

    @Override
    public Descent start(int parameters) {
        float[] velocity = new float[Ranges.atLeast("parameters", parameters, 1)];
        float rate = (float) learningRate;
        float coefficient = (float) momentum;
        float decay = (float) weightDecay;
        return (weights, gradient) -> move(weights, gradient, velocity, rate, coefficient, decay);
    }

    private static void move(
            float[] weights, float[] gradient, float[] velocity, float rate, float momentum, float decay) {
        for (int i = 0; i < weights.length; i++) {
            float b = momentum * velocity[i] + (gradient[i] + decay * weights[i]);
            velocity[i] = b;
            weights[i] -= rate * b;
        }
    }
}
