package dev.touchstone.report.plot;

/**
 * A place in a plot, in the values of its axes.
 *
 * @param x on the horizontal axis
 * @param y on the vertical axis
 */
public record Point(double x, double y) {}
