package dev.touchstone.report.plot;

import dev.touchstone.report.markup.Element;
import java.util.List;

/**
 * One plot of a figure: an area with two axes and what is drawn in it.
 *
 * @param area of the figure, without the labels around it
 * @param across horizontal axis
 * @param up vertical axis
 * @param layers from the bottom to the top
 */
public record Panel(Area area, Guide across, Guide up, List<Layer> layers) {
    private static final double GAP = 5;
    private static final double LINE_HEIGHT = 13;

    /** Keeps a copy. */
    public Panel {
        layers = List.copyOf(layers);
    }

    /** Draws grid, layers and labels. */
    Element draw() {
        Plane plane = new Plane(area, across.scale(), up.scale());
        Element group = Element.of("g").add(grid(plane));
        layers.forEach(layer -> group.add(layer.draw(plane)));
        for (Tick tick : across.ticks()) {
            group.add(label(plane.x(tick.value()), area.bottom() + LINE_HEIGHT, "middle", tick.label()));
        }
        for (Tick tick : up.ticks()) {
            group.add(label(area.left() - GAP, plane.y(tick.value()) + GAP - 1, "end", tick.label()));
        }
        double below = across.ticks().isEmpty() ? 0 : LINE_HEIGHT + 2;
        if (!across.label().isEmpty()) {
            group.add(label(area.right(), area.bottom() + LINE_HEIGHT + below, "end", across.label()));
        }
        if (!up.label().isEmpty()) {
            // Level and above the axis: nobody has to turn their head, and it costs no width on a phone.
            group.add(label(0, area.top() - GAP - 3, "start", up.label()));
        }
        return group;
    }

    private Element grid(Plane plane) {
        Outline lines = new Outline();
        for (Tick tick : across.ticks()) {
            double x = plane.x(tick.value());
            lines.move(x, area.top()).line(x, area.bottom());
        }
        for (Tick tick : up.ticks()) {
            double y = plane.y(tick.value());
            lines.move(area.left(), y).line(area.right(), y);
        }
        return Element.of("path").style("grid").with("d", lines.toString());
    }

    private static Element label(double x, double y, String anchor, String text) {
        return Element.of("text", text)
                .with("x", Outline.number(x))
                .with("y", Outline.number(y))
                .with("text-anchor", anchor);
    }
}
