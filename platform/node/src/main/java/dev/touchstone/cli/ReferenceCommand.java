package dev.touchstone.cli;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Study;
import dev.touchstone.host.Extension;
import dev.touchstone.host.PluginHost;
import dev.touchstone.ledger.DuckDbLedger;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.StudyLog;
import dev.touchstone.reference.Extract;
import dev.touchstone.reference.ReferenceHistory;
import dev.touchstone.reference.Shelf;
import dev.touchstone.training.Engines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code touchstone reference}. */
@Command(
        name = "reference",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the reference histories that phenomena ship: questions which full studies resolved.",
            "Theories are fitted on them too, unless a study says --no-reference."
        },
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = ReferenceCommand.Make.class)
final class ReferenceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Engines.start();
        try (PluginHost host = PluginHost.open(folders.plugins, folders.trust())) {
            for (Extension<Phenomenon> phenomenon : host.phenomena()) {
                Optional<ReferenceHistory> shipped = Shelf.shipped(phenomenon);
                out.println(phenomenon.id() + (shipped.isPresent() ? "" : "  ships no reference history"));
                shipped.ifPresent(history -> print(history, out));
            }
        }
        out.flush();
        return 0;
    }

    private static void print(ReferenceHistory history, PrintWriter out) {
        out.println("  " + history.resolved().size() + " questions on " + history.trials() + " trials of "
                + history.tasks() + " tasks, version " + history.origin().version());
        out.println("  made by " + history.origin().command());
        out.println("  sha256  " + history.reference().hash());
    }

    /** {@code touchstone reference make}. */
    @Command(
            name = "make",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Makes a reference history of a study in the ledger.",
            footer = {
                "",
                "A phenomenon ships it as META-INF/touchstone/reference/ID.json.gz in its JAR. Example:",
                "  touchstone study grokking --full",
                "  touchstone reference make --to grokking.json.gz"
            })
    static final class Make implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Selection selection = new Selection();

        @Option(
                names = "--to",
                paramLabel = "FILE",
                description = "Where it is written (default: PHENOMENON.json.gz in this folder).")
        private Optional<Path> to = Optional.empty();

        @Mixin
        private Folders folders = new Folders();

        @Override
        public Integer call() {
            Engines.start();
            try (PluginHost host = PluginHost.open(folders.plugins, folders.trust());
                    Ledger ledger = DuckDbLedger.open(folders.existingState())) {
                StudyLog log = StudyLog.read(ledger, selection.in(ledger));
                Study study = log.study();
                if (!log.isClosed()) {
                    throw FaultException.user(
                            "Study " + study.id() + " is not complete.",
                            "Finish it first, with the command that began it.");
                }
                Path file = to.orElse(Path.of(study.phenomenon().id() + ".json.gz"));
                Extension<Phenomenon> phenomenon =
                        new Declaration(host).phenomenon(study.phenomenon().id());
                byte[] history = Extract.file(log, wanted(host), command(study, phenomenon.instance()));
                write(file, history);
                spec.commandLine().getOut().println(file + ": " + history.length + " bytes");
                spec.commandLine().getOut().flush();
                return 0;
            }
        }

        /** The metrics that some theory would look at. */
        private static Set<String> wanted(PluginHost host) {
            return host.theories().stream()
                    .flatMap(theory -> Extension.metrics(theory).stream())
                    .collect(Collectors.toSet());
        }

        /** What a person would type to get this study. */
        private static String command(Study study, Phenomenon phenomenon) {
            String which = study.tasks().equals(phenomenon.fullTasks())
                    ? " --full"
                    : " --tasks "
                            + study.tasks().stream().map(task -> task.name()).collect(Collectors.joining(","));
            return "touchstone study " + phenomenon.id() + which + " --seeds " + study.seeds();
        }

        private static void write(Path file, byte[] history) {
            try {
                Files.write(file, history);
            } catch (IOException e) {
                throw FaultException.resources(
                        "The reference history cannot be written to " + file + " (" + e + ").",
                        "Make room or permission there, or name another file with --to.",
                        e);
            }
        }
    }
}
