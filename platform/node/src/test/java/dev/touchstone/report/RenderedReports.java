package dev.touchstone.report;

import dev.touchstone.report.board.Boards;
import dev.touchstone.report.board.DossierText;
import dev.touchstone.report.board.MadeBoards;
import dev.touchstone.report.board.MatrixText;
import dev.touchstone.report.board.TheoryRecord;
import dev.touchstone.report.board.TheoryText;
import dev.touchstone.report.html.BoardPages;
import dev.touchstone.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
        Boards boards = MadeBoards.two("");
        for (Map.Entry<String, String> page : BoardPages.of(boards).entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
        Files.writeString(folder.resolve("board.txt"), MatrixText.of(boards, Paint.PLAIN));
        Files.writeString(
                folder.resolve("phenomenon.txt"),
                DossierText.of(boards, boards.studies().get(1), Paint.PLAIN));
        Files.writeString(
                folder.resolve("theory.txt"), TheoryText.of(TheoryRecord.of(boards, "decay-law-curve"), Paint.PLAIN));
    }
}
