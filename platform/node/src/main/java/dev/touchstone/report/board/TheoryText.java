package dev.touchstone.report.board;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Measures;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.Paint;
import dev.touchstone.report.Pit;
import dev.touchstone.report.TextBoard;
import dev.touchstone.report.TextPage;
import dev.touchstone.report.TextSections;
import dev.touchstone.report.TextTable;
import dev.touchstone.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The record of one theory for a terminal; each moment and each task by itself are on the page. */
public final class TheoryText {
    private TheoryText() {}

    /** The record of a theory. */
    public static String of(TheoryRecord record, Paint paint) {
        TextPage page = new TextPage(paint);
        page.strong(record.theory() + (record.source().isEmpty() ? "" : ": " + record.source()));
        page.sentence(record.role());
        breadth(record).forEach(page::sentence);
        for (Protocol protocol : Protocol.values()) {
            for (Standing standing : List.of(Standing.PROSPECTIVE, Standing.RETROSPECTIVE)) {
                List<BoardRow> rows = record.pooled().stream()
                        .filter(row -> row.protocol() == protocol && row.standing() == standing)
                        .toList();
                String heading = Words.of(standing) + ", fitted on " + Words.of(protocol);
                page.section(heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1), skills(rows));
                page.section("Beside the skill", beside(record, rows));
            }
        }
        page.section("Transfer: skill when fitted on other phenomena only", transfers(record));
        TextSections.faults(record.faults(), page);
        return page.heading("How to read this").sentence(Marks.MEANING).text();
    }

    /** In how many phenomena it is skilful, a sentence for each standing. */
    public static List<String> breadth(TheoryRecord record) {
        List<String> sentences = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            Score score = record.breadth().get(standing);
            if (score != null && score.value() != null) {
                sentences.add("Breadth, " + Words.of(standing) + ": " + Numbers.number(score.value()) + ". "
                        + score.remark());
            }
        }
        return sentences.isEmpty() ? List.of("Its breadth has not been judged.") : sentences;
    }

    private static TextTable skills(List<BoardRow> rows) {
        TextTable table = new TextTable()
                .row(List.of("question", "skill", "50 %", "90 %", "answered", "declined", "failed", "tasks"));
        String phenomenon = "";
        for (BoardRow row : rows) {
            phenomenon = begin(table, row, phenomenon);
            table.row(List.of(
                    "  " + row.target(),
                    Marks.cell(row),
                    TextBoard.number(row.score(Measures.COVERAGE_50), Numbers::percent),
                    TextBoard.number(row.score(Measures.COVERAGE_90), Numbers::percent),
                    count(row, "answered"),
                    count(row, "declined"),
                    count(row, "failed"),
                    count(row, "tasks")));
        }
        return table;
    }

    private static TextTable beside(TheoryRecord record, List<BoardRow> rows) {
        TextTable table = new TextTable()
                .row(List.of("question", "relative skill", "signs", "constants", "distinct", "outcomes by tenth"));
        String phenomenon = "";
        for (BoardRow row : rows) {
            Score distinctness = row.score(Measures.DISTINCTNESS);
            Pit pit = Pit.of(record.scores(), row);
            if (row.scores().containsKey(Measures.RELATIVE_SKILL) || distinctness != null || !pit.isEmpty()) {
                phenomenon = begin(table, row, phenomenon);
                table.row(List.of(
                        "  " + row.target(),
                        TextBoard.number(row.score(Measures.RELATIVE_SKILL), Numbers::score),
                        TextBoard.number(row.score(Measures.SIGN_RECORD), Numbers::percent),
                        TextBoard.number(row.score(Measures.CONSTANTS), Numbers::number),
                        distinctness == null ? Numbers.NONE : distinctness.verdict(),
                        pit.isEmpty() ? Numbers.NONE : pit.bars()));
            }
        }
        return table;
    }

    /** Begins the part of a row's phenomenon, unless the table is there already; gives the phenomenon. */
    private static String begin(TextTable table, BoardRow row, String phenomenon) {
        if (!row.phenomenon().equals(phenomenon)) {
            table.row(List.of(row.phenomenon() + ":"));
        }
        return row.phenomenon();
    }

    private static TextTable transfers(TheoryRecord record) {
        TextTable table = new TextTable().row(List.of("phenomenon", "skill", "rests on"));
        record.transfers()
                .forEach(score ->
                        table.row(List.of(score.label("phenomenon"), BoardTexts.skill(score), Numbers.counts(score))));
        return table;
    }

    private static String count(BoardRow row, String name) {
        Long count = row.count(name);
        return count == null ? Numbers.NONE : count.toString();
    }
}
