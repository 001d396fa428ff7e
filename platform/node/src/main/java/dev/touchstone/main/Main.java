package dev.touchstone.main;

import dev.touchstone.cli.TouchstoneCommand;

/** The process. */
public final class Main {
    private Main() {}

    /** Runs a command line and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(TouchstoneCommand.execute(arguments));
    }
}
