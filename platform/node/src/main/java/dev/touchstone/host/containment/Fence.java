package dev.touchstone.host.containment;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What rewritten plugin code calls instead of the process's own: everything that would end it or take its streams is
 * refused, and what is printed goes to the log. Public for that code only.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Fence {
    private Fence() {}

    /** Refuses System.exit. */
    public static void exit(int status) {
        throw refused("System.exit(" + status + ")");
    }

    /** Refuses Runtime.exit. */
    public static void exit(Runtime runtime, int status) {
        throw refused("Runtime.exit(" + status + ")");
    }

    /** Refuses Runtime.halt. */
    public static void halt(Runtime runtime, int status) {
        throw refused("Runtime.halt(" + status + ")");
    }

    /** Refuses Runtime.addShutdownHook. */
    public static void addShutdownHook(Runtime runtime, Thread hook) {
        throw refused("Runtime.addShutdownHook");
    }

    /** Refuses System.setOut. */
    public static void setOut(PrintStream stream) {
        throw refused("System.setOut");
    }

    /** Refuses System.setErr. */
    public static void setErr(PrintStream stream) {
        throw refused("System.setErr");
    }

    /** Refuses System.setIn. */
    public static void setIn(InputStream stream) {
        throw refused("System.setIn");
    }

    /** Instead of System.in, whose typist means the node and no plugin. */
    public static InputStream in() {
        return InputStream.nullInputStream();
    }

    /** Instead of System.out and System.err. */
    public static PrintStream out(String plugin) {
        return PluginOutput.of(plugin);
    }

    /** Instead of printStackTrace. */
    public static void printStackTrace(Throwable thrown, String plugin) {
        thrown.printStackTrace(PluginOutput.of(plugin));
    }

    private static Refused refused(String what) {
        String message = what + " is refused: the process belongs to the host";
        Yard.note(Misconduct.of(Misconduct.Kind.REFUSED, message + "."));
        return new Refused(message);
    }
}
