package dev.touchstone.report.markup;

/**
 * Text between tags. It is escaped when written, so there is no way to smuggle markup in.
 *
 * @param content as people read it
 */
public record Text(String content) implements Node {
    @Override
    public void write(StringBuilder out) {
        escape(content, out);
    }

    /** Quotes are left alone: between tags they mean nothing, and a style sheet needs them as they are. */
    private static void escape(String text, StringBuilder out) {
        Printable.lines(text).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(point);
            }
        });
    }

    /** Text inside a double-quoted attribute. */
    static void escapeQuoted(String text, StringBuilder out) {
        StringBuilder between = new StringBuilder();
        escape(Printable.of(text), between);
        out.append(between.toString().replace("\"", "&quot;"));
    }
}
