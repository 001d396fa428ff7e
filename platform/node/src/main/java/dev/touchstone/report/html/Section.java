package dev.touchstone.report.html;

import dev.touchstone.report.markup.Element;
import java.util.List;

/** Parts that all sections are made of. */
final class Section {
    private Section() {}

    /** A section with its heading. */
    static Element of(String id, String heading) {
        return Element.of("section").with("id", id).add(Element.of("h2", heading));
    }

    static Element paragraph(String text) {
        return Element.of("p", text);
    }

    /** A remark in small print. */
    static Element note(String text) {
        return Element.of("p", text).style("note");
    }

    /** Something wide, which scrolls on its own where it is wider than the page. */
    static Element scrolling(String label, Element wide) {
        return Element.of("div")
                .style("scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", label)
                .add(wide);
    }

    /** Figures side by side, as many as there is room for. */
    static Element gallery(List<Element> figures) {
        return Element.of("div").style("gallery").addAll(figures);
    }

    /** A figure with its caption above. */
    static Element figure(String caption, String small, Element svg) {
        Element text = Element.of("figcaption").add(Element.of("b", caption));
        if (!small.isEmpty()) {
            text.text(" " + small);
        }
        return Element.of("figure").add(text).add(svg);
    }
}
