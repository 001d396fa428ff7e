package dev.touchstone.report.html;

import dev.touchstone.report.FaultRow;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.markup.Element;
import java.util.Locale;

/** What broke, and what its author can do. */
final class FaultsSection {
    private FaultsSection() {}

    static Element of(StudyRecord record) {
        HtmlTable table = HtmlTable.of("Faults", "Where", "Kind", "What went wrong", "Remedy", "Times")
                .words(1)
                .prose(2, 3);
        for (FaultRow row : FaultRow.of(record)) {
            table.row(
                    row.where(),
                    row.fault().kind().name().toLowerCase(Locale.ROOT),
                    row.fault().message(),
                    row.fault().remedy(),
                    "" + row.times());
        }
        Element section = Section.of("faults", "Faults");
        return table.isEmpty() ? section.add(Section.paragraph("Nothing broke.")) : section.add(table.element());
    }
}
