package dev.touchstone.cli;

import dev.touchstone.api.Fault;
import dev.touchstone.forecasting.Replay;
import dev.touchstone.host.PluginHost;
import dev.touchstone.ledger.DuckDbLedger;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.Verification;
import dev.touchstone.training.Engines;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code touchstone ledger}. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Looks after the record of everything.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LedgerCommand.Verify.class, LedgerCommand.ReplayForecasts.class})
final class LedgerCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command is named.");
    }

    /** {@code touchstone ledger verify}. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Walks every chain and recomputes every hash; names the first entry that is not as written.",
            footer = {"", "Exit code 4 if the ledger is damaged."})
    static final class Verify implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Folders folders = new Folders();

        @Override
        public Integer call() {
            Verification verification = DuckDbLedger.verify(folders.existingState());
            spec.commandLine().getOut().println(verification);
            return verification.ok() ? 0 : Faults.exitCode(Fault.Kind.RESOURCES);
        }
    }

    /** {@code touchstone ledger replay}. */
    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = "Has the theories make every sealed forecast anew, from the ledger alone, and compares.",
            footer = {"", "Exit code 3 if a forecast comes out otherwise."})
    static final class ReplayForecasts implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Folders folders = new Folders();

        @Mixin
        private Selection selection = new Selection();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            Engines.start();
            try (PluginHost host = PluginHost.open(folders.plugins, folders.trust());
                    Ledger ledger = DuckDbLedger.open(folders.existingState())) {
                String study = selection.in(ledger);
                Replay replay = Replay.of(ledger, study, host.theories(), new ShelvedReferences(folders, host));
                out.println("Study " + study + ": " + replay.compared() + " answers made anew, "
                        + replay.different().size() + " came out otherwise, " + replay.skipped() + " skipped.");
                replay.different()
                        .forEach(d -> out.println("  " + d.sealed().theory() + " on question "
                                + d.sealed().question() + ": sealed "
                                + d.sealed().answer() + ", now " + d.anew()));
                return replay.different().isEmpty() ? 0 : Faults.exitCode(Fault.Kind.PLUGIN);
            }
        }
    }
}
