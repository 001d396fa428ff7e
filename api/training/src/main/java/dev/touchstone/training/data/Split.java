package dev.touchstone.training.data;

/**
 * What one trial trains on and what it is tested on.
 *
 * @param train at least one example
 * @param test at least one example, of the same kind, width and classes
 */
public record Split(Examples train, Examples test) {
    /**
     * Checks that both parts fit one network.
     *
     * @throws IllegalArgumentException if a part is empty or they differ in kind, width or classes
     */
    public Split {
        if (train.count() == 0 || test.count() == 0) {
            throw new IllegalArgumentException("%d examples to train on and %d to test on; both must be at least 1"
                    .formatted(train.count(), test.count()));
        }
        if (train.inputs().getClass() != test.inputs().getClass()
                || train.inputs().width() != test.inputs().width()
                || train.classes() != test.classes()) {
            throw new IllegalArgumentException(
                    "train has width %d and %d classes, test %d and %d; they must be equal, and the inputs of one kind"
                            .formatted(
                                    train.inputs().width(),
                                    train.classes(),
                                    test.inputs().width(),
                                    test.classes()));
        }
    }

    /**
     * Checks that this trial can train in one cohort with another.
     *
     * @param other what another trial trains and is tested on
     * @param trial this trial's id, for the message
     * @throws IllegalArgumentException if they differ in number of examples, kind or width of inputs, or classes
     */
    public void requireShapeOf(Split other, String trial) {
        if (!shape().equals(other.shape())) {
            throw new IllegalArgumentException("trial %s has %s; the first of its cohort has %s, and all must agree"
                    .formatted(trial, shape(), other.shape()));
        }
    }

    /** Numbers of examples, kind and width of the inputs and classes, in words. */
    public String shape() {
        return "%d examples to train on, %d to test on, %s inputs of width %d and %d classes"
                .formatted(
                        train.count(),
                        test.count(),
                        train.inputs().getClass().getSimpleName(),
                        train.inputs().width(),
                        train.classes());
    }
}
