package dev.touchstone.report.plot;

/**
 * Two opposite corners in a plot, in the values of its axes: a rectangle, or the straight line between them.
 *
 * @param x1 of the first
 * @param y1 of the first
 * @param x2 of the second
 * @param y2 of the second
 */
public record Box(double x1, double y1, double x2, double y2) {
    /** An upright line. */
    public static Box upright(double x, double from, double to) {
        return new Box(x, from, x, to);
    }

    /** A level line. */
    public static Box level(double y, double from, double to) {
        return new Box(from, y, to, y);
    }
}
