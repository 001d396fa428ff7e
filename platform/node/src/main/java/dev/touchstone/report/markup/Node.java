package dev.touchstone.report.markup;

/** A part of a document. */
public sealed interface Node permits Element, Text {
    /** Appends this part as markup that is well-formed in both HTML and XML. */
    void write(StringBuilder out);
}
