package dev.touchstone.cli;

import dev.touchstone.ledger.DuckDbLedger;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.report.JsonReport;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.TerminalReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code touchstone report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints a study's report and writes it as a page, JSON and Parquet.",
            "The files are STATE/reports/STUDY/report.html, report.json and measurements.parquet."
        },
        footer = {
            "",
            "Examples:",
            "  touchstone report                  the study that was begun or resumed last",
            "  touchstone report 3fa9             the study whose id begins so",
            "  touchstone report --json | jq .verdict"
        })
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Selection selection = new Selection();

    @Option(names = "--json", description = "Print JSON instead of the table.")
    private boolean json;

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = DuckDbLedger.open(folders.existingState())) {
            ReportFiles files = new ReportFiles(ledger, folders.state);
            StudyRecord record = files.record(selection.in(ledger));
            Path page = files.write(record);
            out.print(json ? JsonReport.of(record) : TerminalReport.of(record, Terminal.paint()));
            out.flush();
            spec.commandLine().getErr().println("The page with plots: " + page);
        }
        return 0;
    }
}
