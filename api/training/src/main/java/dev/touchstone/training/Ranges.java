package dev.touchstone.training;

/** Refuses settings outside their range, with the value and the allowed range in the message. */
public final class Ranges {
    private Ranges() {}

    /**
     * An integer setting with both ends.
     *
     * @return {@code value}
     * @throws IllegalArgumentException unless {@code low <= value <= high}
     */
    public static int within(String name, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    "%s is %d; allowed are whole numbers from %d to %d".formatted(name, value, low, high));
        }
        return value;
    }

    /**
     * An array of integers with both ends.
     *
     * @return a copy of {@code values}
     * @throws IllegalArgumentException unless {@code low <= value <= high} for all; the message names the first that
     *     is not
     */
    public static int[] allWithin(String name, int[] values, int low, int high) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < low || values[i] > high) {
                within("%s[%d]".formatted(name, i), values[i], low, high);
            }
        }
        return values.clone();
    }

    /**
     * An integer setting with a lower end.
     *
     * @return {@code value}
     * @throws IllegalArgumentException unless {@code value >= low}
     */
    public static int atLeast(String name, int value, int low) {
        if (value < low) {
            throw new IllegalArgumentException(
                    "%s is %d; allowed are whole numbers from %d up".formatted(name, value, low));
        }
        return value;
    }

    /**
     * A finite number above zero.
     *
     * @return {@code value}
     * @throws IllegalArgumentException if it is zero, negative, infinite or not a number
     */
    public static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("%s is %s; allowed are finite numbers above 0".formatted(name, value));
        }
        return value;
    }

    /**
     * A finite number that is not negative.
     *
     * @return {@code value}
     * @throws IllegalArgumentException if it is negative, infinite or not a number
     */
    public static double notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("%s is %s; allowed are finite numbers from 0 up".formatted(name, value));
        }
        return value;
    }

    /**
     * A number from 0 up to but not including 1.
     *
     * @return {@code value}
     * @throws IllegalArgumentException unless {@code 0 <= value < 1}
     */
    public static double belowOne(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "%s is %s; allowed are numbers from 0 up to but not including 1".formatted(name, value));
        }
        return value;
    }
}
