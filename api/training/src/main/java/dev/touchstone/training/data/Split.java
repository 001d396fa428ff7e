package dev.touchstone.training.data;

/**
 * What one trial trains on and what it is tested on.
 *
 * @param train at least one example
 * @param test at least one example, of the same width and classes
 */
public record Split(Examples train, Examples test) {
    /**
     * Checks that both parts fit one network.
     *
     * @throws IllegalArgumentException if a part is empty or they differ in width or classes
     */
    public Split {
        if (train.count() == 0 || test.count() == 0) {
            throw new IllegalArgumentException("%d examples to train on and %d to test on; both must be at least 1"
                    .formatted(train.count(), test.count()));
        }
        if (train.inputs().width() != test.inputs().width() || train.classes() != test.classes()) {
            throw new IllegalArgumentException("train has width %d and %d classes, test %d and %d; they must be equal"
                    .formatted(
                            train.inputs().width(),
                            train.classes(),
                            test.inputs().width(),
                            test.classes()));
        }
    }
}
