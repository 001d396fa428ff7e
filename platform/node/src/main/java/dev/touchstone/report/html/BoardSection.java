package dev.touchstone.report.html;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.report.AnswerRow;
import dev.touchstone.report.Board;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Measures;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.Words;
import dev.touchstone.report.markup.Element;
import dev.touchstone.report.plot.Key;
import dev.touchstone.report.plot.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** The theories beside each other. */
final class BoardSection {
    private BoardSection() {}

    static Element of(StudyRecord record) {
        Element section = Section.of("board", "Board of theories");
        Map<String, List<BoardRow>> groups = new LinkedHashMap<>();
        Board board = Board.of(record);
        Board.spoken(board.shown())
                .forEach(row -> groups.computeIfAbsent(title(row, board.protocol()), unused -> new ArrayList<>())
                        .add(row));
        if (groups.isEmpty()) {
            return section.add(Section.paragraph("No theory has been judged yet."))
                    .addAll(answers(AnswerRow.of(record.dossier())));
        }
        List<Element> figures = new ArrayList<>();
        List<Element> tables = new ArrayList<>();
        Scale scale =
                SkillFigure.scale(groups.values().stream().flatMap(List::stream).toList());
        groups.forEach((title, rows) -> {
            String id = "skill-" + figures.size();
            figures.add(Section.figure(
                    title,
                    "",
                    SkillFigure.of(id, "Skill on " + title, scale, rows, BoardRow::theory)
                            .svg()));
            tables.add(table(title, rows));
        });
        List<String> silent = Board.silent(board.rows());
        return section.add(key())
                .add(Section.gallery(figures))
                .addAll(tables)
                .addAll(beside(board))
                .addAll(
                        silent.isEmpty()
                                ? List.of()
                                : List.of(Section.paragraph("Without an answer: " + String.join(", ", silent) + ".")))
                .add(Section.note(
                        "Skill: 1 − mean CRPS over that of climatology on the same questions. In 50 %, in 90 %: how often "
                                + "the central intervals of that content held the outcome; for events that says nothing. A skill below −1 is drawn at −1. "
                                + "Relative skill: geometric mean of the ratios of mean CRPS to every other theory's, below 1 is "
                                + "better than most. Signs: share of pairs of settings that it ordered rightly. "
                                + "Indistinct: its forecasts differ from a baseline's by no more than the noise."));
    }

    private static String title(BoardRow row, Protocol own) {
        String target = row.target().isEmpty() ? "all targets" : row.target();
        return target
                + (row.isPooled() || row.moment().isEmpty() ? ", all moments" : ", asked at " + row.moment())
                + (row.protocol() == own ? "" : ", fitted on " + Words.of(row.protocol()));
    }

    private static Element table(String title, List<BoardRow> rows) {
        HtmlTable table = HtmlTable.of(
                        title,
                        "Theory",
                        "Standing",
                        "Skill",
                        "Verdict",
                        "Mean CRPS",
                        "In 50 %",
                        "In 90 %",
                        "Answered",
                        "Declined",
                        "Failed",
                        "Late",
                        "Tasks")
                .words(1, 3);
        for (BoardRow row : rows) {
            table.row(
                    row.theory(),
                    Look.of(row.standing()),
                    number(row.skill(), Numbers::score, true),
                    row.verdict() + (row.isIndistinct() ? ", " + Measures.INDISTINCT : ""),
                    number(row.score(Measures.MEAN_CRPS), Numbers::number, false),
                    number(row.score(Measures.COVERAGE_50), Numbers::percent, false),
                    number(row.score(Measures.COVERAGE_90), Numbers::percent, false),
                    count(row, "answered") + " of " + count(row, "asked"),
                    count(row, "declined"),
                    count(row, "failed"),
                    count(row, "late"),
                    count(row, "tasks"));
        }
        return table.element();
    }

    /** What goes with the skill over all moments, a table for each target and protocol. */
    private static List<Element> beside(Board board) {
        Map<String, List<BoardRow>> groups = new LinkedHashMap<>();
        Board.spoken(board.rows()).stream()
                .filter(BoardRow::isPooled)
                .forEach(row -> groups.computeIfAbsent(title(row, board.protocol()), unused -> new ArrayList<>())
                        .add(row));
        return groups.entrySet().stream()
                .flatMap(group -> BesideSkill.of(group.getKey(), group.getValue(), BoardRow::theory).stream())
                .toList();
    }

    /** The number of a score, with its interval if wanted. */
    static String number(@Nullable Score score, DoubleFunction<String> form, boolean withInterval) {
        return score == null
                ? Numbers.NONE
                : Numbers.withInterval(score.value(), withInterval ? score.interval() : null, form);
    }

    /** A count that the skill rests on. */
    static String count(BoardRow row, String name) {
        Long count = row.count(name);
        return count == null ? Numbers.NONE : count.toString();
    }

    /** Before scores are published the answers can be counted already. */
    private static List<Element> answers(List<AnswerRow> rows) {
        HtmlTable table = HtmlTable.of(
                        "Answers so far", "Theory", "Target", "Moment", "Standing", "Given", "Declined", "Failed")
                .words(1, 2, 3);
        for (AnswerRow row : rows) {
            table.row(
                    row.theory(),
                    row.target(),
                    row.moment(),
                    row.standing() == Standing.LATE ? "late" : Look.of(row.standing()),
                    "" + row.given(),
                    "" + row.declined(),
                    "" + row.failed());
        }
        return table.isEmpty() ? List.of() : List.of(table.element());
    }

    /** The legend of figures of skill. */
    static Element key() {
        Key key = new Key();
        for (Standing standing : List.of(Standing.PROSPECTIVE, Standing.RETROSPECTIVE)) {
            String look = Look.of(standing);
            key.entry(look, Key.stroke("interval " + look), Key.dot(Look.shape(standing), "dot " + look));
        }
        return key.entry("as good as climatology", Key.stroke("reference")).list();
    }
}
