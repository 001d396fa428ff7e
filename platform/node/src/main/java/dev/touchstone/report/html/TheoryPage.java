package dev.touchstone.report.html;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Score;
import dev.touchstone.report.Board;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.FaultRow;
import dev.touchstone.report.Measures;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.Words;
import dev.touchstone.report.board.BoardTexts;
import dev.touchstone.report.board.TheoryRecord;
import dev.touchstone.report.board.TheoryText;
import dev.touchstone.report.markup.Element;
import dev.touchstone.report.plot.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The record of a theory over all phenomena. */
final class TheoryPage {
    private TheoryPage() {}

    static Element of(TheoryRecord record, Map<String, String> phenomena) {
        Element header = Element.of("header")
                .add(Element.of("p", "Touchstone theory").style("eyebrow"))
                .add(Element.of("h1", record.theory()));
        if (!record.source().isEmpty()) {
            header.add(Section.paragraph(record.source()));
        }
        if (!record.role().isEmpty()) {
            header.add(Section.paragraph(record.role()));
        }
        TheoryText.breadth(record)
                .forEach(text -> header.add(Element.of("p", text).style("verdict")));
        return Element.of("main")
                .style("boards")
                .add(DossierPage.back())
                .add(header)
                .add(skills(record, phenomena))
                .add(PitSection.of(
                        record.scores(),
                        record.pooled(),
                        row -> row.phenomenon() + ", fitted on " + Words.of(row.protocol()),
                        BoardRow::target))
                .add(transfers(record, phenomena))
                .add(signs(record))
                .add(faults(record));
    }

    /** A part for each phenomenon: its questions as a figure for each protocol, by moment too as a table. */
    private static Element skills(TheoryRecord record, Map<String, String> pages) {
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
                    .addAll(BesideSkill.of(phenomenon, pooled, TheoryPage::question));
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

    private static Element transfers(TheoryRecord record, Map<String, String> phenomena) {
        HtmlTable table = HtmlTable.of(
                        "Skill when fitted on other phenomena only",
                        "Phenomenon",
                        "Skill",
                        "Verdict",
                        "Rests on",
                        "Remark")
                .words(2)
                .prose(3, 4)
                .links(phenomena);
        for (Score score : record.transfers()) {
            table.row(
                    score.label("phenomenon"),
                    BoardTexts.skill(score),
                    score.verdict(),
                    Numbers.counts(score),
                    score.remark());
        }
        Element section = Section.of("transfer", "Transfer");
        return table.isEmpty()
                ? section.add(
                        Section.paragraph("It has not been fitted on other phenomena; 'touchstone replay' does that."))
                : section.add(table.element());
    }

    private static Element signs(TheoryRecord record) {
        HtmlTable table = HtmlTable.of(
                        "Pairs of settings that it ordered rightly, task by task",
                        "Phenomenon",
                        "Task",
                        "Question",
                        "Standing",
                        "Fitted on",
                        "Ordered rightly",
                        "Rests on")
                .words(1, 2, 3, 4, 6);
        for (Score score : record.signs()) {
            table.row(
                    score.label("phenomenon"),
                    score.label("task"),
                    score.label("target"),
                    score.label("standing"),
                    score.label("protocol").replace('-', ' '),
                    Numbers.withInterval(score.value(), score.interval(), Numbers::percent),
                    Numbers.counts(score));
        }
        Element section = Section.of("signs", "Signs");
        return table.isEmpty()
                ? section.add(Section.paragraph("Whether it orders settings rightly has not been judged."))
                : section.add(table.element());
    }

    private static Element faults(TheoryRecord record) {
        HtmlTable table = HtmlTable.of("Faults", "Where", "What went wrong", "Remedy", "Times")
                .prose(1, 2);
        for (FaultRow row : record.faults()) {
            table.row(row.where(), row.fault().message(), row.fault().remedy(), "" + row.times());
        }
        Element section = Section.of("faults", "Faults");
        return table.isEmpty() ? section.add(Section.paragraph("It never broke.")) : section.add(table.element());
    }
}
