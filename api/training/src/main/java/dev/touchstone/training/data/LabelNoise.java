package dev.touchstone.training.data;

import dev.touchstone.api.Streams;
import java.util.SplittableRandom;

/**
 * Wrong labels to train on: with some probability a label is replaced by a class drawn uniformly, which may be the true
 * one. What a trial is tested on stays clean.
 *
 * @param probability that a label is drawn anew, from 0 to 1
 */
public record LabelNoise(double probability) {
    /**
     * Checks the probability.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public LabelNoise {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "label noise is %s; allowed are numbers from 0 to 1".formatted(probability));
        }
    }

    /** The split with noise on the labels to train on, drawn from the trial's own stream. */
    public Split on(Split clean, String trial) {
        return new Split(on(clean.train(), trial, "label noise"), clean.test());
    }

    /**
     * The same inputs with noise on their labels.
     *
     * @param trial the trial's id
     * @param purpose which stream of the trial decides
     */
    public Examples on(Examples clean, String trial, String purpose) {
        SplittableRandom random = Streams.of(trial, purpose);
        int[] labels = new int[clean.count()];
        for (int i = 0; i < labels.length; i++) {
            boolean replaced = random.nextDouble() < probability;
            int drawn = random.nextInt(clean.classes());
            labels[i] = replaced ? drawn : clean.label(i);
        }
        return new Examples(clean.inputs(), labels, clean.classes());
    }
}
