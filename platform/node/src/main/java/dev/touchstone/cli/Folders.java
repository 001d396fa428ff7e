package dev.touchstone.cli;

import dev.touchstone.api.FaultException;
import dev.touchstone.host.Trust;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where plugins are and where state is kept. */
final class Folders {
    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = "${sys:touchstone.state:-state}",
            description = "Folder of the ledger and the reports (default: ${DEFAULT-VALUE}).")
    Path state = Path.of("state");

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            defaultValue = "${sys:touchstone.plugins:-plugins}",
            description = "Folder of the plugin JARs (default: ${DEFAULT-VALUE}).")
    Path plugins = Path.of("plugins");

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = {
                "Load only JARs that FILE lists, with lines 'sha256 HEX' for a JAR's hash or",
                "'signer HEX' for the SHA-256 of its signer's certificate (default: load every JAR)."
            })
    private @Nullable Path trust;

    /** Where the reference histories are kept that studies were declared with. */
    Path references() {
        return state.resolve("reference");
    }

    /**
     * Which JARs may be loaded.
     *
     * @throws FaultException if the file that says so cannot be read
     */
    Trust trust() {
        return trust == null ? Trust.off() : Trust.of(trust);
    }

    /** Whether every JAR may be loaded. */
    boolean trustsAll() {
        return trust == null;
    }

    /** The state folder, which must be there already. */
    Path existingState() {
        if (!Files.isDirectory(state)) {
            throw FaultException.user(
                    "There is no state folder " + state.toAbsolutePath() + ".",
                    "Run a study first, or name its folder with --state.");
        }
        return state;
    }
}
