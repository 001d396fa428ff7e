package dev.touchstone.api;

/**
 * An interval around a score.
 *
 * @param lower end, may be {@code -Infinity}
 * @param upper end, not below the lower, may be {@code +Infinity}
 * @param level its nominal coverage, in (0, 1)
 * @param method how it was made, for instance {@code Clopper-Pearson}
 */
public record Interval(double lower, double upper, double level, String method) {
    /** @throws IllegalArgumentException if the ends are out of order or the level is outside (0, 1) */
    public Interval {
        if (!(lower <= upper) || !(0 < level && level < 1)) {
            throw new IllegalArgumentException("interval [" + lower + ", " + upper + "] at level " + level
                    + ": ends must be in order, the level strictly between 0 and 1");
        }
    }
}
