package dev.touchstone.report.plot;

import dev.touchstone.report.markup.Element;
import java.util.List;

/**
 * A legend: samples of marks with their meaning. It is text that wraps, not part of a figure, so one legend serves many
 * small figures and fits any width.
 */
public final class Key {
    private static final Area AREA = new Area(1, 1, 25, 13);
    private static final Scale UNIT = new Scale.Linear(0, 1);
    /** The middle of a sample. */
    public static final Point CENTRE = new Point(0.5, 0.5);

    private final Element list = Element.of("ul").style("key");

    /** Adds a meaning with its mark, drawn on a plane from 0 to 1 in both directions. */
    public Key entry(String meaning, Layer... mark) {
        Plane plane = new Plane(AREA, UNIT, UNIT);
        Element svg = Element.of("svg").with("viewBox", "0 0 26 14").with("aria-hidden", "true");
        List.of(mark).forEach(layer -> svg.add(layer.draw(plane)));
        list.add(Element.of("li").add(svg).text(meaning));
        return this;
    }

    /** The legend as an element of a page. */
    public Element list() {
        return list;
    }

    /** A level line across a sample. */
    public static Layer stroke(String style) {
        return new Layer.Segments(List.of(Box.level(0.5, 0, 1)), style);
    }

    /** A sample of an area. */
    public static Layer fill(String style) {
        return new Layer.Boxes(List.of(new Box(0, 0, 1, 1)), style);
    }

    /** A single dot. */
    public static Layer dot(Shape shape, String style) {
        return new Layer.Dots(List.of(CENTRE), shape, 3.5, style);
    }
}
