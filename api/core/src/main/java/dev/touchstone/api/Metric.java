package dev.touchstone.api;

/**
 * A quantity that a trial measures along its axis.
 *
 * @param name unique within a phenomenon, for instance {@code test.accuracy}
 * @param unit of a value; {@code 1} for a pure number
 * @param lowest smallest possible value, may be {@code -Infinity}
 * @param highest largest possible value, may be {@code +Infinity}
 * @param description what is measured, on what, for a plot's caption
 */
public record Metric(String name, String unit, double lowest, double highest, String description) {
    /** @throws IllegalArgumentException if {@code lowest} is not below {@code highest} */
    public Metric {
        if (!(lowest < highest)) {
            throw new IllegalArgumentException(
                    "metric " + name + ": lowest " + lowest + " must be below highest " + highest);
        }
    }

    /** Whether the metric is a share between 0 and 1, such as an accuracy. */
    public boolean isShare() {
        return lowest == 0 && highest == 1;
    }
}
