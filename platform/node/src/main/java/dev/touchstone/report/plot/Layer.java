package dev.touchstone.report.plot;

import dev.touchstone.report.markup.Element;
import java.util.List;

/**
 * Something drawn in a plot. All of a layer is one path, however many marks it has, so that a figure with hundreds of
 * intervals stays a few kilobytes. Its look is a class of the page's style sheet.
 */
public sealed interface Layer {
    /** Draws it. */
    Element draw(Plane plane);

    /**
     * A line from point to point.
     *
     * @param points in order
     * @param style class of the style sheet
     */
    record Line(List<Point> points, String style) implements Layer {
        @Override
        public Element draw(Plane plane) {
            Outline outline = new Outline();
            for (int i = 0; i < points.size(); i++) {
                double x = plane.x(points.get(i).x());
                double y = plane.y(points.get(i).y());
                outline = i == 0 ? outline.move(x, y) : outline.line(x, y);
            }
            return path(outline, style);
        }
    }

    /**
     * The area between two lines.
     *
     * @param lower edge, in order
     * @param upper edge, in the same order
     * @param style class of the style sheet
     */
    record Band(List<Point> lower, List<Point> upper, String style) implements Layer {
        @Override
        public Element draw(Plane plane) {
            Outline outline = new Outline();
            for (int i = 0; i < upper.size(); i++) {
                double x = plane.x(upper.get(i).x());
                double y = plane.y(upper.get(i).y());
                outline = i == 0 ? outline.move(x, y) : outline.line(x, y);
            }
            for (int i = lower.size() - 1; i >= 0; i--) {
                outline.line(plane.x(lower.get(i).x()), plane.y(lower.get(i).y()));
            }
            return path(upper.isEmpty() ? outline : outline.close(), style);
        }
    }

    /**
     * Straight lines, each on its own: intervals, references.
     *
     * @param ends of each
     * @param style class of the style sheet
     */
    record Segments(List<Box> ends, String style) implements Layer {
        @Override
        public Element draw(Plane plane) {
            Outline outline = new Outline();
            for (Box b : ends) {
                outline.move(plane.x(b.x1()), plane.y(b.y1())).line(plane.x(b.x2()), plane.y(b.y2()));
            }
            return path(outline, style);
        }
    }

    /**
     * Filled rectangles.
     *
     * @param boxes corners of each
     * @param style class of the style sheet
     */
    record Boxes(List<Box> boxes, String style) implements Layer {
        @Override
        public Element draw(Plane plane) {
            Outline outline = new Outline();
            for (Box b : boxes) {
                double x1 = plane.x(b.x1());
                double y1 = plane.y(b.y1());
                double x2 = plane.x(b.x2());
                double y2 = plane.y(b.y2());
                outline.move(x1, y1).line(x2, y1).line(x2, y2).line(x1, y2).close();
            }
            return path(outline, style);
        }
    }

    /**
     * Dots.
     *
     * @param points where
     * @param shape of each
     * @param radius in the figure's units
     * @param style class of the style sheet
     */
    record Dots(List<Point> points, Shape shape, double radius, String style) implements Layer {
        @Override
        public Element draw(Plane plane) {
            Outline outline = new Outline();
            points.forEach(p -> shape.draw(outline, plane.x(p.x()), plane.y(p.y()), radius));
            return path(outline, style);
        }
    }

    private static Element path(Outline outline, String style) {
        return Element.of("path").style(style).with("d", outline.toString());
    }
}
