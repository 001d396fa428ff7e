package dev.touchstone.training.data;

/** Where a trial's examples come from: a law to draw them by, or files to choose them from. */
public interface DataSet {
    /** Coordinates of one example. */
    int inputs();

    /** How many classes there are. */
    int classes();

    /**
     * What a trial trains on and is tested on.
     *
     * @param train how many examples to train on, at least 1
     * @param test how many to test on, at least 1
     * @param trial the trial's id, which decides the examples
     * @throws IllegalArgumentException if a number is out of range
     */
    Split split(int train, int test, String trial);
}
