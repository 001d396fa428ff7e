package dev.touchstone.training.images;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.data.DataSet;
import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Split;
import java.util.Arrays;

/**
 * Images read from files, with their labels. A trial gets a random part of the training images to train on and of the
 * test images to be tested on: pixels from 0 to 1, less the mean of all training pixels and over their standard
 * deviation.
 */
public final class Images implements DataSet {
    private static final float WHITE = 255;

    private final Pixels train;
    private final Pixels test;
    private final int classes;
    private final double mean;
    private final double deviation;

    /**
     * Images to train on and to test on.
     *
     * @throws FaultException if their sizes differ or all training pixels are the same
     */
    Images(Pixels train, Pixels test, int classes) {
        if (train.width() != test.width()) {
            throw FaultException.user(
                    "The training images have %d pixels and the test images %d; they must be as many."
                            .formatted(train.width(), test.width()),
                    "Put the files of one data set into the folder.");
        }
        this.train = train;
        this.test = test;
        this.classes = classes;
        this.mean = train.mean() / WHITE;
        this.deviation = train.deviation() / WHITE;
        if (deviation == 0) {
            throw FaultException.user(
                    "All training pixels are %s; images must differ.".formatted(mean * WHITE),
                    "Fetch the files again; these hold no pictures.");
        }
    }

    @Override
    public int inputs() {
        return train.width();
    }

    @Override
    public int classes() {
        return classes;
    }

    /** How many images there are to train on. */
    public int trainCount() {
        return train.count();
    }

    /** How many images there are to test on. */
    public int testCount() {
        return test.count();
    }

    /**
     * A random part of the images, without any twice.
     *
     * @throws FaultException if more are asked for than there are
     */
    @Override
    public Split split(int trainExamples, int testExamples, String trial) {
        return new Split(
                choose(train, "train", trainExamples, trial, "train"),
                choose(test, "test", testExamples, trial, "test"));
    }

    private Examples choose(Pixels from, String name, int count, String trial, String purpose) {
        if (count < 1 || count > from.count()) {
            throw FaultException.user(
                    "%s is %d; allowed are whole numbers from 1 to %d, the images in the folder."
                            .formatted(name, count, from.count()),
                    "Ask for fewer examples.");
        }
        int[] chosen = Arrays.copyOf(Draws.permutation(Streams.of(trial, purpose), from.count()), count);
        float[] values = new float[Math.multiplyExact(count, from.width())];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < from.width(); j++) {
                values[i * from.width() + j] = (float) ((from.value(chosen[i], j) / WHITE - mean) / deviation);
            }
            labels[i] = from.label(chosen[i]);
        }
        return new Examples(new Dense(from.width(), values), labels, classes);
    }
}
