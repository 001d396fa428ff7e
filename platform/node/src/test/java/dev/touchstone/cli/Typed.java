package dev.touchstone.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The command line as a person types it, within this process. */
final class Typed {
    private Typed() {}

    /** @return the exit code */
    static int run(StringWriter out, StringWriter err, String... arguments) {
        Faults faults = new Faults();
        return new CommandLine(new TouchstoneCommand())
                .setExecutionExceptionHandler(faults)
                .setParameterExceptionHandler(faults)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /**
     * With folders for state and plugins within one.
     *
     * @return the exit code
     */
    static int runIn(Path folder, StringWriter out, String... arguments) {
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--state",
                                folder.resolve("state").toString(),
                                "--plugins",
                                folder.resolve("plugins").toString()))
                .toArray(String[]::new);
        return run(out, out, all);
    }
}
