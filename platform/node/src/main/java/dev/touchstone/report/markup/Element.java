package dev.touchstone.report.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of HTML or SVG with its attributes and children. It is built up in place and written once; names of
 * elements and attributes come from code, never from plugins.
 */
public final class Element implements Node {
    /** HTML elements without content; every other empty element needs an end tag to mean the same in HTML and XML. */
    private static final Set<String> VOID = Set.of("meta", "br", "col", "hr");

    /** Elements after which a line end changes nothing that is seen; it keeps the file readable and diffs small. */
    private static final Set<String> LINES = Set.of(
            "html",
            "head",
            "body",
            "meta",
            "title",
            "style",
            "header",
            "main",
            "section",
            "footer",
            "h1",
            "h2",
            "h3",
            "p",
            "ul",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "figure",
            "figcaption",
            "div",
            "svg",
            "g",
            "path",
            "aside",
            "details",
            "summary");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    /** An element without attributes or children. */
    public static Element of(String name) {
        return new Element(name);
    }

    /** An element that holds text. */
    public static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    /** An element that holds others. */
    public static Element of(String name, List<? extends Node> children) {
        return new Element(name).addAll(children);
    }

    /** Sets an attribute. */
    public Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Sets the class. */
    public Element style(String classes) {
        return with("class", classes);
    }

    /** Appends a child. */
    public Element add(Node child) {
        children.add(child);
        return this;
    }

    /** Appends children. */
    public Element addAll(List<? extends Node> more) {
        children.addAll(more);
        return this;
    }

    /** Appends text. */
    public Element text(String text) {
        return add(new Text(text));
    }

    /** Whether there is nothing between the tags. */
    public boolean isEmpty() {
        return children.isEmpty();
    }

    @Override
    public void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            Text.escapeQuoted(value, out);
            out.append('"');
        });
        if (VOID.contains(name)) {
            out.append(" />");
        } else {
            out.append('>');
            children.forEach(child -> child.write(out));
            out.append("</").append(name).append('>');
        }
        if (LINES.contains(name)) {
            out.append('\n');
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }
}
