package dev.touchstone.report;

import dev.touchstone.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the reports of an imitated study to a folder, to be looked at. */
final class RenderedReports {
    private RenderedReports() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        StudyRecord record = MadeStudy.full().record();
        Files.writeString(folder.resolve("report.html"), HtmlReport.of(record));
        Files.writeString(folder.resolve("descent.html"), HtmlReport.of(MadeDescent.record()));
        Files.writeString(folder.resolve("report.txt"), TerminalReport.of(record, Paint.PLAIN));
        Files.writeString(folder.resolve("report.json"), JsonReport.of(record));
    }
}
