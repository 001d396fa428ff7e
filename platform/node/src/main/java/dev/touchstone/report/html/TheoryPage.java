package dev.touchstone.report.html;

import dev.touchstone.api.Score;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.FaultRow;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.Words;
import dev.touchstone.report.board.BoardTexts;
import dev.touchstone.report.board.TheoryRecord;
import dev.touchstone.report.board.TheoryText;
import dev.touchstone.report.markup.Element;
import java.util.Map;

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
                .add(TheorySkills.of(record, phenomena))
                .add(PitSection.of(
                        record.scores(),
                        record.pooled(),
                        row -> row.phenomenon() + ", fitted on " + Words.of(row.protocol()),
                        BoardRow::target))
                .add(transfers(record, phenomena))
                .add(signs(record))
                .add(faults(record));
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
