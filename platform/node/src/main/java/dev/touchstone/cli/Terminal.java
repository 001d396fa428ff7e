package dev.touchstone.cli;

import dev.touchstone.report.Paint;

/** Who is looking: a person at a terminal, or a file. The launcher knows. */
final class Terminal {
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
}
