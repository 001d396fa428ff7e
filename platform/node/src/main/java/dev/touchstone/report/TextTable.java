package dev.touchstone.report;

import dev.touchstone.report.markup.Printable;
import java.util.ArrayList;
import java.util.List;

/** Columns of text for a terminal: the first to the left, the others to the right, two spaces between. */
public final class TextTable {
    private static final String GAP = "  ";
    private final List<List<String>> rows = new ArrayList<>();

    /** A table without rows. */
    public TextTable() {}

    /** Adds a row; the first one added is the header. */
    public TextTable row(List<String> cells) {
        rows.add(cells.stream().map(Printable::of).toList());
        return this;
    }

    /** Whether there is nothing but the header. */
    public boolean isEmpty() {
        return rows.size() < 2;
    }

    /** The lines, without trailing space. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String fill = " ".repeat(width(column) - length(cell));
                line.append(column == 0 ? cell + fill : GAP + fill + cell);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> length(row.get(column)))
                .max()
                .orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
