package dev.touchstone.cli;

import dev.touchstone.api.FaultException;
import dev.touchstone.host.PluginHost;
import dev.touchstone.host.containment.Containment;
import dev.touchstone.host.containment.Witness;
import dev.touchstone.ledger.DuckDbLedger;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.report.Paint;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.board.Boards;
import dev.touchstone.report.board.DossierText;
import dev.touchstone.report.board.JsonBoards;
import dev.touchstone.report.board.MatrixText;
import dev.touchstone.report.board.TheoryRecord;
import dev.touchstone.report.board.TheoryText;
import dev.touchstone.training.Engines;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code touchstone board}. */
@Command(
        name = "board",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints which theory foresees which phenomenon, over all studies in the ledger, and writes it as pages.",
            "Of each phenomenon the judged study with the most resolved questions speaks, unless --study names another.",
            "The pages are STATE/reports/board/index.html and those that it leads to."
        },
        footer = {
            "",
            "Examples:",
            "  touchstone board                   theories by phenomena, with breadth and transfer",
            "  touchstone board grokking          the dossier of a phenomenon",
            "  touchstone board persistence       the record of a theory",
            "  touchstone board --json | jq .retrospective"
        })
final class BoardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "A phenomenon or a theory (default: all, beside each other).")
    private @Nullable String name;

    @Option(
            names = "--study",
            paramLabel = "STUDY",
            description = "The first digits of the study that is to speak for its phenomenon; may be given again.")
    private List<String> studies = List.of();

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() {
        Engines.start();
        try (Ledger ledger = DuckDbLedger.open(folders.existingState());
                PluginHost host = PluginHost.open(folders.plugins, folders.trust());
                Containment containment = Containment.in(folders.state, Witness.NONE)) {
            List<StudyRecord> records = BoardStudies.in(ledger, new ReportFiles(ledger, folders.state), studies);
            Boards boards = Comparison.of(records, host.evaluators(), containment);
            String text = text(boards, Terminal.paint());
            Path index = BoardFiles.write(boards, folders.state);
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
            spec.commandLine().getErr().println("The pages with plots: " + index);
        }
        return 0;
    }

    private String text(Boards boards, Paint paint) {
        if (name == null) {
            return json ? JsonBoards.matrix(boards) : MatrixText.of(boards, paint);
        }
        Optional<StudyRecord> study = boards.study(name);
        if (study.isPresent()) {
            return json ? JsonBoards.dossier(boards, study.get()) : DossierText.of(boards, study.get(), paint);
        }
        if (boards.theories().contains(name)) {
            TheoryRecord record = TheoryRecord.of(boards, name);
            return json ? JsonBoards.theory(record) : TheoryText.of(record, paint);
        }
        throw FaultException.user(
                "There is no phenomenon and no theory '" + name + "' in the ledger.",
                "Name one of " + String.join(", ", boards.phenomena()) + "; or of the theories "
                        + (boards.theories().isEmpty() ? "none" : String.join(", ", boards.theories())) + ".");
    }
}
