package dev.touchstone.training.optimiser;

import dev.touchstone.training.Checkpoints;
import dev.touchstone.training.Ranges;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

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
        return new Velocity(this, Ranges.atLeast("parameters", parameters, 1));
    }

    private static final class Velocity implements Descent {
        private final float rate;
        private final float momentum;
        private final float decay;
        private final float[] velocity;

        Velocity(Sgd settings, int parameters) {
            this.rate = (float) settings.learningRate;
            this.momentum = (float) settings.momentum;
            this.decay = (float) settings.weightDecay;
            this.velocity = new float[parameters];
        }

        @Override
        public void step(float[] parameters, float[] gradient) {
            move(parameters, gradient, velocity, rate, momentum, decay);
        }

        @Override
        public void save(DataOutput out) throws IOException {
            Checkpoints.write(out, velocity);
        }

        @Override
        public void restore(DataInput in) throws IOException {
            Checkpoints.read(in, "velocities", velocity);
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
}
