package dev.touchstone.report.board;

import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.report.Board;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.Paint;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.TextPage;
import dev.touchstone.report.TextTable;
import dev.touchstone.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The matrix of theories and phenomena for a terminal. */
public final class MatrixText {
    private static final int WIDTH = 100;
    private static final int LONGEST_HEAD = 17;

    private final Boards boards;
    private final TextPage page;
    private final Map<String, String> heads;

    private MatrixText(Boards boards, Paint paint) {
        this.boards = boards;
        this.page = new TextPage(paint);
        this.heads = Abbreviations.of(boards.phenomena(), LONGEST_HEAD);
    }

    /** The board of all theories and phenomena. */
    public static String of(Boards boards, Paint paint) {
        MatrixText text = new MatrixText(boards, paint);
        text.page.strong(
                "Theories by phenomena: skill over climatology fitted on other tasks. 0 is as good, 1 perfect.");
        text.phenomena();
        text.matrix(Matrix.of(boards, Standing.PROSPECTIVE), "Prospective: sealed before the trial went on");
        text.matrix(Matrix.of(boards, Standing.RETROSPECTIVE), "Retrospective: replayed from the ledger");
        text.page.heading("How to read this").sentence(Marks.MEANING);
        text.page.sentences("What is missing", boards.missing());
        text.page.sentences(
                "Faults",
                boards.incidents().stream()
                        .map(incident ->
                                incident.where() + ": " + incident.fault().message() + " "
                                        + incident.fault().remedy())
                        .toList());
        return text.page.text();
    }

    private void phenomena() {
        TextTable table = new TextTable().row(List.of("column", "phenomenon", "study", "tasks", "seeds", "asked"));
        for (StudyRecord record : boards.studies()) {
            String phenomenon = Boards.phenomenon(record);
            List<BoardRow> headline = Board.of(record).headline();
            table.row(List.of(
                    heads.getOrDefault(phenomenon, phenomenon),
                    phenomenon,
                    record.study().id(),
                    "" + record.study().tasks().size(),
                    "" + record.study().seeds(),
                    headline.isEmpty() ? Numbers.NONE : headline.get(0).target()));
        }
        page.section("Phenomena", table);
    }

    private void matrix(Matrix matrix, String heading) {
        if (matrix.isEmpty()) {
            page.heading(heading).sentence("No theory has a score here.");
            return;
        }
        List<String> header = new ArrayList<>(List.of("theory", "breadth", "mean", "transfer"));
        matrix.phenomena().forEach(phenomenon -> header.add(heads.getOrDefault(phenomenon, phenomenon)));
        Blocks blocks = new Blocks(WIDTH).row(header);
        blocks.row(cells(
                matrix,
                List.of("", "", "", ""),
                p -> BoardTexts.asked(matrix.asked().get(p))));
        matrix.ranked().stream().filter(MatrixRow::hasSkill).forEach(row -> blocks.row(row(matrix, row)));
        blocks.row(List.of());
        blocks.row(cells(
                matrix, List.of("climatology", "", "0", ""), p -> matrix.asked().containsKey(p) ? "0" : Numbers.NONE));
        if (matrix.oracle() != null) {
            blocks.row(row(matrix, matrix.oracle()));
        }
        blocks.row(List.of());
        blocks.row(cells(
                matrix,
                List.of("embeddability", "", "", ""),
                p -> BoardTexts.skill(matrix.embeddability().get(p))));
        page.section(heading, blocks.lines());
        String silent = matrix.ranked().stream()
                .filter(row -> !row.hasSkill())
                .map(MatrixRow::theory)
                .collect(Collectors.joining(", "));
        page.sentence(silent.isEmpty() ? "" : "Without a skill here: " + silent + ".");
        matrix.remarks().forEach(page::sentence);
        transfers(matrix);
    }

    private static List<String> row(Matrix matrix, MatrixRow row) {
        List<String> lead = List.of(
                row.theory() + (row.isBaseline() ? "*" : ""),
                BoardTexts.breadth(row),
                BoardTexts.mean(row),
                BoardTexts.transfer(row));
        return cells(matrix, lead, phenomenon -> cell(row.skills().get(phenomenon)));
    }

    private static String cell(@Nullable BoardRow row) {
        return row == null ? Numbers.NONE : Marks.cell(row);
    }

    private static List<String> cells(Matrix matrix, List<String> lead, Function<String, String> cell) {
        List<String> cells = new ArrayList<>(lead);
        matrix.phenomena().forEach(phenomenon -> cells.add(cell.apply(phenomenon)));
        return cells;
    }

    private void transfers(Matrix matrix) {
        if (!matrix.hasTransfers()) {
            return;
        }
        List<String> header = new ArrayList<>(List.of("theory"));
        matrix.phenomena().forEach(phenomenon -> header.add(heads.getOrDefault(phenomenon, phenomenon)));
        Blocks blocks = new Blocks(WIDTH).row(header);
        for (MatrixRow row : matrix.ranked()) {
            if (!row.transfers().isEmpty()) {
                blocks.row(cells(
                        matrix,
                        List.of(row.theory()),
                        p -> transfer(row.transfers().get(p))));
            }
        }
        page.section(
                "Transfer: skill when fitted on other phenomena only, " + Words.of(matrix.standing()), blocks.lines());
    }

    private static String transfer(@Nullable Score score) {
        return score == null || score.value() == null
                ? Numbers.NONE
                : BoardTexts.skill(score) + " " + Marks.of(score.verdict());
    }
}
