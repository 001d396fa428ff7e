package dev.touchstone.report.plot;

/**
 * Two scales spread over an area.
 *
 * @param area of the figure
 * @param across scale of the horizontal axis
 * @param up scale of the vertical axis
 */
public record Plane(Area area, Scale across, Scale up) {
    /** The figure's horizontal coordinate of a value. */
    double x(double value) {
        return area.across(across.fraction(value));
    }

    /** The figure's vertical coordinate of a value. */
    double y(double value) {
        return area.up(up.fraction(value));
    }
}
