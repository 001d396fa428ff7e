package dev.touchstone.report;

import dev.touchstone.report.markup.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lines for a terminal, put together section by section. */
public final class TextPage {
    /** At most so many characters a line, unless a table cannot be made narrower. */
    public static final int WIDTH = 88;

    private final Paint paint;
    private final List<String> lines = new ArrayList<>();

    /** An empty page. */
    public TextPage(Paint paint) {
        this.paint = paint;
    }

    /** A heading, with a line left free above it unless it is the first. */
    public TextPage heading(String heading) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(paint.bold(Printable.of(heading)));
        return this;
    }

    /** A table under its heading; neither if it is empty. */
    public TextPage section(String heading, TextTable table) {
        return section(heading, table.isEmpty() ? List.of() : table.lines());
    }

    /** Lines as they are under their heading; neither if there are none. */
    public TextPage section(String heading, List<String> content) {
        if (!content.isEmpty()) {
            heading(heading);
            lines.addAll(content);
        }
        return this;
    }

    /** A sentence, broken between words; nothing if it is blank. */
    public TextPage sentence(String text) {
        return sentence(text, line -> line);
    }

    /** A sentence that stands out. */
    public TextPage strong(String text) {
        return sentence(text, paint::bold);
    }

    /** A sentence that warns. */
    public TextPage warning(String text) {
        return sentence(text, paint::warning);
    }

    /** Sentences under their heading; neither if there are none. */
    public TextPage sentences(String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            heading(heading);
            sentences.forEach(this::sentence);
        }
        return this;
    }

    /** The page with a line end after each line. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    private TextPage sentence(String text, UnaryOperator<String> emphasis) {
        Wrapped.lines(text, WIDTH).stream().map(emphasis).forEach(lines::add);
        return this;
    }
}
