package dev.touchstone.cli;

import dev.touchstone.api.Fault;
import dev.touchstone.ledger.DuckDbLedger;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.Verification;
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
        subcommands = LedgerCommand.Verify.class)
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
            try (Ledger ledger = DuckDbLedger.open(folders.existingState())) {
                Verification verification = ledger.verify();
                spec.commandLine().getOut().println(verification);
                return verification.ok() ? 0 : Faults.exitCode(Fault.Kind.RESOURCES);
            }
        }
    }
}
