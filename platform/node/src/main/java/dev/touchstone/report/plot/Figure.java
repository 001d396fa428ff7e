package dev.touchstone.report.plot;

import dev.touchstone.report.markup.Element;
import java.util.List;

/**
 * A figure: one or more plots with a name and a description for those who cannot see it.
 *
 * @param id unique within the page: letters, digits and hyphens
 * @param title its name
 * @param description what it shows, in a sentence or two with the main numbers
 * @param width in its own units, which are CSS pixels at natural size
 * @param height likewise
 * @param panels its plots
 */
public record Figure(String id, String title, String description, double width, double height, List<Panel> panels) {
    /** Keeps a copy. */
    public Figure {
        panels = List.copyOf(panels);
    }

    /** The figure as an element of a page; it takes the width that it is given. */
    public Element svg() {
        Element svg = Element.of("svg")
                .with("viewBox", "0 0 " + Outline.number(width) + " " + Outline.number(height))
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-text");
        svg.add(Element.of("title", title).with("id", id + "-title"));
        svg.add(Element.of("desc", description).with("id", id + "-text"));
        panels.forEach(panel -> svg.add(panel.draw()));
        return svg;
    }
}
