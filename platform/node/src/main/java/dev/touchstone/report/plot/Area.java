package dev.touchstone.report.plot;

/**
 * A rectangle of a figure, in its own units from the top left corner.
 *
 * @param left edge
 * @param top edge
 * @param right edge, beyond the left
 * @param bottom edge, beyond the top
 */
public record Area(double left, double top, double right, double bottom) {
    /** The place of a fraction of the width. */
    double across(double fraction) {
        return left + fraction * (right - left);
    }

    /** The place of a fraction of the height, counted upwards. */
    double up(double fraction) {
        return bottom - fraction * (bottom - top);
    }
}
