package dev.touchstone.cli;

import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** How an error reaches a person: one message, one remedy, and an exit code by its kind. */
final class Faults implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** 2 bad input, 3 a plugin, 4 resources, 1 Touchstone itself. */
    static int exitCode(Fault.Kind kind) {
        return switch (kind) {
            case USER -> 2;
            case PLUGIN -> 3;
            case RESOURCES -> 4;
            case INTERNAL -> 1;
        };
    }

    static void print(Fault fault, PrintWriter out) {
        out.println("error (" + fault.kind().name().toLowerCase(Locale.ROOT) + "): " + fault.message());
        out.println("remedy: " + fault.remedy());
        out.flush();
    }

    /** A fault of something that was spoken of in the line before. */
    static List<String> lines(Fault fault) {
        return List.of(
                "  fault (" + fault.kind().name().toLowerCase(Locale.ROOT) + "): " + fault.message(),
                "  remedy: " + fault.remedy());
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, CommandLine.ParseResult parsed) {
        Fault fault;
        if (thrown instanceof FaultException known) {
            fault = known.fault();
            LOG.debug("fault", thrown);
        } else {
            fault = new Fault(
                    Fault.Kind.INTERNAL,
                    "Touchstone went wrong: " + thrown,
                    "Please report it, with the command and the log (TOUCHSTONE_LOG=debug shows more).");
            LOG.error("internal fault", thrown);
        }
        print(fault, line.getErr());
        return exitCode(fault.kind());
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        Fault fault = new Fault(
                Fault.Kind.USER,
                String.valueOf(wrong.getMessage()),
                "See '" + line.getCommandSpec().qualifiedName() + " --help'.");
        print(fault, line.getErr());
        return exitCode(fault.kind());
    }
}
