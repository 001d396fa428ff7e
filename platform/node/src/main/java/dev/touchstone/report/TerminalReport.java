package dev.touchstone.report;

/** The report of a study for a terminal: the verdict, then the same tables as on the page, in about 90 columns. */
public final class TerminalReport {
    private TerminalReport() {}

    /** The report with a line end after each line; colours only if asked. */
    public static String of(StudyRecord record, Paint paint) {
        TextPage page = new TextPage(paint);
        TextSections.verdict(record, page);
        TextSections.arms(record, page);
        TextSections.outcomes(record, page);
        TextSections.effects(record, page);
        TextSections.boards(record, page);
        TextSections.faults(FaultRow.of(record), page);
        return page.text();
    }
}
