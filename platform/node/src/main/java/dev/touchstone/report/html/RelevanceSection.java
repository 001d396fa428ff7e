package dev.touchstone.report.html;

import dev.touchstone.report.Numbers;
import dev.touchstone.report.Relevance;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.markup.Element;

/** How much of the effect is left where networks are trained the way practitioners would. */
final class RelevanceSection {
    private RelevanceSection() {}

    static Element of(StudyRecord record) {
        HtmlTable table = HtmlTable.of(
                        "Effect in the practical arm over that in the canonical arm",
                        "Task",
                        "Left of the effect",
                        "Verdict",
                        "Rests on",
                        "Remark")
                .words(2)
                .prose(3, 4);
        Relevance.of(record)
                .forEach(row -> table.row(
                        row.task(),
                        row.share(),
                        row.score().verdict(),
                        Numbers.counts(row.score()),
                        row.score().remark()));
        Element section = Section.of("relevance", "Practical relevance");
        return table.isEmpty()
                ? section.add(Section.paragraph("How much of the effect is left in practice has not been judged."))
                : section.add(table.element());
    }
}
