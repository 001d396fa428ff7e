package dev.touchstone.training.data;

import dev.touchstone.training.Ranges;
import java.util.List;

/**
 * Examples drawn afresh by a law. What belongs to the task, such as centres or a teacher's weights, is the same for
 * all trials and on every machine; the examples belong to the trial.
 */
public sealed interface Law extends DataSet permits Mixture, Teacher, Mnist1d, Parity {
    /** The names that {@link #named} knows. */
    List<String> NAMES =
            List.of("gmix5", "gmix3", "teacher4", "teacher2", "mnist1d", "m1deasy", "mnist1d-shuffled", "parity-15-2");

    /**
     * A law by its name.
     *
     * @throws IllegalArgumentException if the name is not one of {@link #NAMES}
     */
    static Law named(String name) {
        return switch (name) {
            case "gmix5" -> Mixture.gmix5();
            case "gmix3" -> Mixture.gmix3();
            case "teacher4" -> Teacher.teacher4();
            case "teacher2" -> Teacher.teacher2();
            case "mnist1d" -> Mnist1d.standard();
            case "m1deasy" -> Mnist1d.easy();
            case "mnist1d-shuffled" -> Mnist1d.standard().shuffled();
            case "parity-15-2" -> Parity.of(15, 2, 200);
            default ->
                throw new IllegalArgumentException(
                        "data set is %s; allowed are %s".formatted(name, String.join(", ", NAMES)));
        };
    }

    /**
     * Draws examples.
     *
     * @param count how many, at least 1
     * @param trial the trial's id
     * @param purpose what they are for, for instance {@code train}; the same purpose gives the same examples
     */
    Examples draw(int count, String trial, String purpose);

    @Override
    default Split split(int train, int test, String trial) {
        return new Split(
                draw(Ranges.atLeast("train", train, 1), trial, "train"),
                draw(Ranges.atLeast("test", test, 1), trial, "test"));
    }
}
