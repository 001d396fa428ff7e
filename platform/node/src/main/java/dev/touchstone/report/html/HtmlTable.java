package dev.touchstone.report.html;

import dev.touchstone.report.markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table with a caption, column headers and one header a row, so that a screen reader can say where it is. */
final class HtmlTable {
    private final String caption;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();
    private Set<Integer> words = Set.of();
    private Set<Integer> prose = Set.of();
    private Map<String, String> pages = Map.of();

    private HtmlTable(String caption, List<String> columns) {
        this.caption = caption;
        this.columns = List.copyOf(columns);
    }

    /** A table whose first column names its rows; the others hold numbers unless said. */
    static HtmlTable of(String caption, String... columns) {
        return new HtmlTable(caption, List.of(columns));
    }

    /** A table whose first column names its rows; the others hold numbers unless said. */
    static HtmlTable of(String caption, List<String> columns) {
        return new HtmlTable(caption, columns);
    }

    /** Columns, counted from 0, that hold a word or a name. */
    HtmlTable words(Integer... places) {
        words = Set.of(places);
        return this;
    }

    /** Columns, counted from 0, that hold sentences, which may be broken. */
    HtmlTable prose(Integer... places) {
        prose = Set.of(places);
        return this;
    }

    /** Pages, by the names of rows that lead there. */
    HtmlTable links(Map<String, String> hrefs) {
        pages = Map.copyOf(hrefs);
        return this;
    }

    /** Adds a row; its first cell is its header. */
    HtmlTable row(String... cells) {
        return row(List.of(cells));
    }

    /** Adds a row; its first cell is its header. */
    HtmlTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Whether it has no row. */
    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table; it scrolls on its own where it is wider than the page. */
    Element element() {
        Element body = Element.of("tbody");
        rows.forEach(row -> body.add(row(row, "td", "row")));
        Element table = Element.of("table")
                .add(Element.of("caption", caption))
                .add(Element.of("thead").add(row(columns, "th", "col")))
                .add(body);
        return Section.scrolling(caption, table);
    }

    private Element row(List<String> cells, String name, String scope) {
        List<Element> row = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean header = i == 0 || name.equals("th");
            Element cell = cell(cells.get(i), header ? "th" : name);
            if (header) {
                cell.with("scope", scope);
            }
            if (words.contains(i) || prose.contains(i)) {
                cell.style(words.contains(i) ? "words" : "prose");
            }
            row.add(cell);
        }
        return Element.of("tr", row);
    }

    private Element cell(String text, String name) {
        String page = name.equals("th") ? pages.get(text) : null;
        return page == null
                ? Element.of(name, text)
                : Element.of(name).add(Element.of("a", text).with("href", page));
    }
}
