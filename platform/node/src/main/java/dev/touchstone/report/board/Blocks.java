package dev.touchstone.report.board;

import dev.touchstone.report.TextTable;
import java.util.ArrayList;
import java.util.List;

/** A wide table, broken into several below each other, each with the first column. */
final class Blocks {
    private static final int GAP = 2;

    private final int width;
    private final List<List<String>> rows = new ArrayList<>();

    /** An empty table that is to be so many characters wide at most. */
    Blocks(int width) {
        this.width = width;
    }

    /** Adds a row of as many cells as all others; none is a rule across. */
    Blocks row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** All lines, blocks apart by an empty one. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int from = 1;
        while (from < columns()) {
            int to = from + 1;
            int used = columnWidth(0) + GAP + columnWidth(from);
            while (to < columns() && used + GAP + columnWidth(to) <= width) {
                used += GAP + columnWidth(to++);
            }
            if (from > 1) {
                lines.add("");
            }
            lines.addAll(block(from, to, used));
            from = to;
        }
        return lines;
    }

    private List<String> block(int from, int to, int used) {
        TextTable table = new TextTable();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            if (!row.isEmpty()) {
                cells.add(row.get(0));
                cells.addAll(row.subList(from, to));
            }
            table.row(cells);
        }
        List<String> lines = table.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (rows.get(i).isEmpty()) {
                lines.set(i, "─".repeat(used));
            }
        }
        return lines;
    }

    private int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    private int columnWidth(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .mapToInt(cell -> cell.codePointCount(0, cell.length()))
                .max()
                .orElse(0);
    }
}
