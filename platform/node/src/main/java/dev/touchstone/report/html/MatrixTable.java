package dev.touchstone.report.html;

import dev.touchstone.api.Score;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Measures;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.board.BoardTexts;
import dev.touchstone.report.board.Matrix;
import dev.touchstone.report.board.MatrixRow;
import dev.touchstone.report.markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The matrix as a table: every cell says its verdict in words, its colour only repeats it. */
final class MatrixTable {
    private final Matrix matrix;
    private final Map<String, String> phenomena;
    private final Map<String, String> theories;
    private final Element body = Element.of("tbody");

    private MatrixTable(Matrix matrix, Map<String, String> phenomena, Map<String, String> theories) {
        this.matrix = matrix;
        this.phenomena = phenomena;
        this.theories = theories;
    }

    /** Skills, with breadth and transfer beside them. */
    static Element skills(String caption, Matrix matrix, Map<String, String> phenomena, Map<String, String> theories) {
        MatrixTable table = new MatrixTable(matrix, phenomena, theories);
        table.row(
                "questions",
                "",
                List.of("", "", ""),
                p -> plain(BoardTexts.asked(matrix.asked().get(p))));
        matrix.ranked().forEach(row -> table.theory(row, ""));
        table.row(
                Measures.REFERENCE,
                "apart",
                List.of("", "0", ""),
                p -> plain(matrix.asked().containsKey(p) ? "0 by definition" : Numbers.NONE));
        if (matrix.oracle() != null) {
            table.theory(matrix.oracle(), "");
        }
        table.row(
                "embeddability",
                "apart",
                List.of("", "", ""),
                p -> plain(BoardTexts.skill(matrix.embeddability().get(p))));
        return table.element(caption, List.of("Breadth", "Mean skill", "Transfer"));
    }

    /** Skills of theories that were fitted on other phenomena only. */
    static Element transfers(
            String caption, Matrix matrix, Map<String, String> phenomena, Map<String, String> theories) {
        MatrixTable table = new MatrixTable(matrix, phenomena, theories);
        matrix.ranked().stream()
                .filter(row -> !row.transfers().isEmpty())
                .forEach(row -> table.row(
                        row.theory(),
                        "",
                        List.of(),
                        p -> transfer(row.transfers().get(p))));
        return table.element(caption, List.of());
    }

    private void theory(MatrixRow row, String style) {
        row(
                row.theory(),
                style,
                List.of(BoardTexts.breadth(row), BoardTexts.mean(row), BoardTexts.transfer(row)),
                phenomenon -> skill(row.skills().get(phenomenon)));
    }

    private void row(String name, String style, List<String> lead, Function<String, Element> cell) {
        List<Element> cells = new ArrayList<>();
        cells.add(header(name, "row", theories));
        lead.forEach(text -> cells.add(plain(text)));
        matrix.phenomena().forEach(phenomenon -> cells.add(cell.apply(phenomenon)));
        Element row = Element.of("tr", cells);
        body.add(style.isEmpty() ? row : row.style(style));
    }

    private Element element(String caption, List<String> lead) {
        List<Element> heads = new ArrayList<>();
        heads.add(header("Theory", "col", Map.of()));
        lead.forEach(text -> heads.add(header(text, "col", Map.of())));
        matrix.phenomena().forEach(phenomenon -> heads.add(header(phenomenon, "col", phenomena)));
        return Section.scrolling(
                caption,
                Element.of("table")
                        .style("matrix")
                        .add(Element.of("caption", caption))
                        .add(Element.of("thead").add(Element.of("tr", heads)))
                        .add(body));
    }

    private static Element header(String name, String scope, Map<String, String> pages) {
        Element header = Element.of("th").with("scope", scope);
        String page = pages.get(name);
        return page == null
                ? header.text(name)
                : header.add(Element.of("a", name).with("href", page));
    }

    private static Element plain(String text) {
        return Element.of("td", text);
    }

    private static Element skill(@Nullable BoardRow row) {
        Long answered = row == null ? null : row.count("answered");
        if (row == null || row.skill() == null || Long.valueOf(0).equals(answered)) {
            return plain(Numbers.NONE);
        }
        Long asked = row.count("asked");
        Long tasks = row.count("tasks");
        String rests = answered == null || asked == null
                ? ""
                : answered + " of " + asked + (tasks == null ? "" : ", " + Numbers.count(tasks, "task"));
        String verdict = row.verdict() + (row.isIndistinct() ? ", " + Measures.INDISTINCT : "");
        return cell(row.skill(), verdict, rests);
    }

    private static Element transfer(@Nullable Score score) {
        return score == null ? plain(Numbers.NONE) : cell(score, score.verdict(), "");
    }

    private static Element cell(@Nullable Score score, String verdict, String rests) {
        Element cell = Element.of("td").add(Element.of("span", BoardTexts.skill(score)));
        for (String line : List.of(verdict, rests)) {
            if (!line.isEmpty()) {
                cell.add(Element.of("br")).add(Element.of("small", line));
            }
        }
        return switch (score == null ? "" : score.verdict()) {
            case Measures.SKILFUL -> cell.style("good");
            case Measures.UNSKILFUL -> cell.style("bad");
            default -> cell;
        };
    }
}
