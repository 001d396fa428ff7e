package dev.touchstone.cli;

import dev.touchstone.report.Paint;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Who is looking: a person at a terminal, or a file. The launcher knows. */
final class Terminal {
    private static final String ERASE_LINE = "\r\u001b[K";

    private Terminal() {}

    /** Whether progress bars make sense. */
    static boolean isInteractive() {
        return Boolean.getBoolean("touchstone.terminal");
    }

    /** Colours for people, unless they have asked for none (https://no-color.org). */
    static Paint paint() {
        boolean wanted = Boolean.getBoolean("touchstone.colours") && System.getenv("NO_COLOR") == null;
        return wanted ? Paint.ANSI : Paint.PLAIN;
    }

    /**
     * Prints lines, each at once and above a bar, if there is one.
     *
     * @param bar whether a bar may be there
     */
    static Consumer<String> lines(PrintWriter out, boolean bar) {
        return line -> {
            out.println((bar ? ERASE_LINE : "") + line);
            out.flush();
        };
    }
}
