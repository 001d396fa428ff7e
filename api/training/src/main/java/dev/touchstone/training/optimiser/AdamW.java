package dev.touchstone.training.optimiser;

import dev.touchstone.training.Checkpoints;
import dev.touchstone.training.Ranges;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Adam with decoupled weight decay (Loshchilov &amp; Hutter, ICLR 2019), in PyTorch's form. Step t, for every parameter
 * w with gradient g:
 *
 * <pre>
 * w ← w · (1 - lr · wd)
 * m ← β1 · m + (1 - β1) · g
 * v ← β2 · v + (1 - β2) · g²
 * w ← w - lr / (1 - β1^t) · m / (√v / √(1 - β2^t) + ε)
 * </pre>
 *
 * @param learningRate lr, above 0
 * @param beta1 β1, from 0 to below 1
 * @param beta2 β2, from 0 to below 1
 * @param epsilon ε, above 0
 * @param weightDecay wd, at least 0; biases decay too
 */
public record AdamW(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
        implements Optimiser {
    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public AdamW {
        Ranges.positive("learningRate", learningRate);
        Ranges.belowOne("beta1", beta1);
        Ranges.belowOne("beta2", beta2);
        Ranges.positive("epsilon", epsilon);
        Ranges.notNegative("weightDecay", weightDecay);
    }

    /** Betas (0.9, 0.999), epsilon 1e-8, no decay. */
    public static AdamW of(double learningRate) {
        return new AdamW(learningRate, 0.9, 0.999, 1e-8, 0);
    }

    /** The same with other betas. */
    public AdamW withBetas(double first, double second) {
        return new AdamW(learningRate, first, second, epsilon, weightDecay);
    }

    /** The same with another decay. */
    public AdamW withWeightDecay(double decay) {
        return new AdamW(learningRate, beta1, beta2, epsilon, decay);
    }

    @Override
    public Descent start(int parameters) {
        return new Moments(this, Ranges.atLeast("parameters", parameters, 1));
    }

    private static final class Moments implements Descent {
        private final AdamW settings;
        private final float[] first;
        private final float[] second;
        private long steps;

        Moments(AdamW settings, int parameters) {
            this.settings = settings;
            this.first = new float[parameters];
            this.second = new float[parameters];
        }

        @Override
        public void step(float[] parameters, float[] gradient) {
            steps++;
            double correction1 = 1 - StrictMath.pow(settings.beta1, (double) steps);
            double correction2 = 1 - StrictMath.pow(settings.beta2, (double) steps);
            move(
                    parameters,
                    gradient,
                    first,
                    second,
                    (float) (1 - settings.learningRate * settings.weightDecay),
                    (float) settings.beta1,
                    (float) (1 - settings.beta1),
                    (float) settings.beta2,
                    (float) (1 - settings.beta2),
                    (float) (settings.learningRate / correction1),
                    (float) (1 / Math.sqrt(correction2)),
                    (float) settings.epsilon);
        }

        @Override
        public void save(DataOutput out) throws IOException {
            out.writeLong(steps);
            Checkpoints.write(out, first);
            Checkpoints.write(out, second);
        }

        @Override
        public void restore(DataInput in) throws IOException {
            steps = in.readLong();
            Checkpoints.read(in, "first moments", first);
            Checkpoints.read(in, "second moments", second);
        }

        // One pass over arrays that share their index: the form that the just-in-time compiler turns into vectors.
        private static void move(
                float[] parameters,
                float[] gradient,
                float[] first,
                float[] second,
                float keep,
                float beta1,
                float rest1,
                float beta2,
                float rest2,
                float rate,
                float scale,
                float epsilon) {
            for (int i = 0; i < parameters.length; i++) {
                float g = gradient[i];
                float m = beta1 * first[i] + rest1 * g;
                float v = beta2 * second[i] + rest2 * (g * g);
                first[i] = m;
                second[i] = v;
                parameters[i] = keep * parameters[i] - rate * m / ((float) Math.sqrt(v) * scale + epsilon);
            }
        }
    }
}
