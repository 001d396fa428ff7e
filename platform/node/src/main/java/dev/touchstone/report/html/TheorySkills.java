package dev.touchstone.report.html;

import dev.touchstone.api.Protocol;
import dev.touchstone.report.Board;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Measures;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.Words;
import dev.touchstone.report.board.BoardTexts;
import dev.touchstone.report.board.TheoryRecord;
import dev.touchstone.report.markup.Element;
import dev.touchstone.report.plot.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a theory did, phenomenon by phenomenon and question by question. */
final class TheorySkills {
    private TheorySkills() {}

    /** A part for each phenomenon: its questions as a figure for each protocol, by moment too as a table. */
    static Element of(TheoryRecord record, Map<String, String> pages) {
        Element section = Section.of("skills", "Skill by phenomenon and question");
        Map<String, List<BoardRow>> phenomena = record.rows().stream()
                .collect(Collectors.groupingBy(BoardRow::phenomenon, TreeMap::new, Collectors.toList()));
        if (phenomena.isEmpty()) {
            return section.add(Section.paragraph("It has no score yet."));
        }
        section.add(BoardSection.key());
        Scale scale = SkillFigure.scale(record.pooled());
        List<String> order = List.copyOf(phenomena.keySet());
        phenomena.forEach((phenomenon, rows) -> {
            String id = "skill-" + order.indexOf(phenomenon);
            List<BoardRow> pooled = rows.stream().filter(BoardRow::isPooled).toList();
            Element heading = Element.of("h3");
            section.add(heading.add(
                            Element.of("a", phenomenon).with("href", pages.getOrDefault(phenomenon, BoardPages.INDEX))))
                    .add(Section.gallery(figures(id, phenomenon, pooled, scale)))
                    .add(table(phenomenon, rows))
                    .addAll(BesideSkill.of(phenomenon, pooled, TheorySkills::question));
        });
        return section;
    }

    private static List<Element> figures(String prefix, String phenomenon, List<BoardRow> pooled, Scale scale) {
        List<Element> figures = new ArrayList<>();
        for (Protocol protocol : Protocol.values()) {
            List<BoardRow> rows = Board.spoken(
                    pooled.stream().filter(row -> row.protocol() == protocol).toList());
            if (!rows.isEmpty()) {
                String fitted = "fitted on " + Words.of(protocol);
                String id = prefix + "-" + protocol.label();
                String title = "Skill on " + phenomenon + ", " + fitted;
                figures.add(Section.figure(
                        fitted,
                        "all moments",
                        SkillFigure.of(id, title, scale, rows, BoardRow::target).svg()));
            }
        }
        return figures;
    }

    private static Element table(String phenomenon, List<BoardRow> rows) {
        HtmlTable table = HtmlTable.of(
                        phenomenon + ": every question, at each moment",
                        "Question",
                        "Moment",
                        "Standing",
                        "Skill",
                        "Verdict",
                        "In 50 %",
                        "In 90 %",
                        "Answered",
                        "Declined",
                        "Failed",
                        "Tasks")
                .words(1, 2, 4);
        for (BoardRow row : rows) {
            table.row(
                    question(row),
                    row.moment(),
                    Look.of(row.standing()),
                    BoardTexts.skill(row.skill()),
                    row.verdict(),
                    BoardSection.number(row.score(Measures.COVERAGE_50), Numbers::percent, false),
                    BoardSection.number(row.score(Measures.COVERAGE_90), Numbers::percent, false),
                    BoardSection.count(row, "answered") + " of " + BoardSection.count(row, "asked"),
                    BoardSection.count(row, "declined"),
                    BoardSection.count(row, "failed"),
                    BoardSection.count(row, "tasks"));
        }
        return table.element();
    }

    /** The target, with the protocol where it is not the usual one. */
    private static String question(BoardRow row) {
        return row.target() + (row.protocol() == Protocol.OTHER_TASKS ? "" : ", fitted on " + Words.of(row.protocol()));
    }
}
