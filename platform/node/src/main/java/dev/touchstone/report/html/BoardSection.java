package dev.touchstone.report.html;

import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.report.AnswerRow;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.StudyRecord;
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
        BoardRow.shown(record)
                .forEach(row -> groups.computeIfAbsent(title(row), unused -> new ArrayList<>())
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
                    SkillFigure.of(id, "Skill on " + title, scale, rows).svg()));
            tables.add(table(title, rows));
        });
        return section.add(key())
                .add(Section.gallery(figures))
                .addAll(tables)
                .add(
                        Section.note(
                                "Skill: 1 − mean CRPS over that of climatology on the same questions. In 50 %, in 90 %: how often "
                                        + "the central intervals of that content held the outcome; for events that says nothing. A skill below −1 is drawn at −1."));
    }

    private static String title(BoardRow row) {
        String target = row.target().isEmpty() ? "all targets" : row.target();
        return target + (row.isPooled() || row.moment().isEmpty() ? ", all moments" : ", asked at " + row.moment());
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
                    row.skill() == null ? "" : row.skill().verdict(),
                    number(row.crps(), Numbers::number, false),
                    number(row.coverage50(), Numbers::percent, false),
                    number(row.coverage90(), Numbers::percent, false),
                    count(row, "answered") + " of " + count(row, "asked"),
                    count(row, "declined"),
                    count(row, "failed"),
                    count(row, "late"),
                    count(row, "tasks"));
        }
        return table.element();
    }

    private static String number(@Nullable Score score, DoubleFunction<String> form, boolean withInterval) {
        return score == null
                ? Numbers.NONE
                : Numbers.withInterval(score.value(), withInterval ? score.interval() : null, form);
    }

    private static String count(BoardRow row, String name) {
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

    private static Element key() {
        Key key = new Key();
        for (Standing standing : List.of(Standing.PROSPECTIVE, Standing.RETROSPECTIVE)) {
            String look = Look.of(standing);
            key.entry(look, Key.stroke("interval " + look), Key.dot(Look.shape(standing), "dot " + look));
        }
        return key.entry("as good as climatology", Key.stroke("reference")).list();
    }
}
