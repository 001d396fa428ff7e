package dev.touchstone.cli;

import dev.touchstone.api.FaultException;
import picocli.CommandLine.Option;

/** Where a node listens. */
final class Port {
    private static final int HIGHEST = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of /metrics on loopback, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int number;

    /**
     * The port as asked for.
     *
     * @throws FaultException if there is no such port
     */
    int number() {
        if (number < 0 || number > HIGHEST) {
            throw FaultException.user("--port is " + number + ".", "It must lie between 0 and " + HIGHEST + ".");
        }
        return number;
    }
}
