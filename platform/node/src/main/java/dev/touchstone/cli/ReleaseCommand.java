package dev.touchstone.cli;

import dev.touchstone.api.FaultException;
import dev.touchstone.host.containment.ConductFiles;
import dev.touchstone.host.containment.Containment;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code touchstone plugins release}. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "Gives what is quarantined another chance; a node that runs notices at once.")
final class ReleaseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Parameters(paramLabel = "ID", description = "A theory, an evaluator, or a plugin with all of its own.")
    private String id = "";

    @Override
    public Integer call() {
        ConductFiles files = Containment.files(folders.existingState());
        List<String> released = files.release(id);
        if (released.isEmpty()) {
            String quarantined = files.all().stream()
                    .flatMap(plugin -> plugin.quarantinedNames().stream())
                    .collect(Collectors.joining(", "));
            throw FaultException.user(
                    "Nothing called '" + id + "' is quarantined (quarantined: "
                            + (quarantined.isEmpty() ? "nothing" : quarantined) + ").",
                    "Name one of these; 'touchstone plugins' shows them with their faults.");
        }
        PrintWriter out = spec.commandLine().getOut();
        released.forEach(one -> out.println("released: " + one));
        out.flush();
        return 0;
    }
}
