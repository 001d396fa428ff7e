package dev.touchstone.report;

/** Emphasis for a terminal, or none where it would only be noise, as in a file. */
public enum Paint {
    /** Nothing but the text. */
    PLAIN {
        @Override
        String bold(String text) {
            return text;
        }

        @Override
        String warning(String text) {
            return text;
        }
    },
    /** Escape sequences of ECMA-48, which nearly every terminal understands. */
    ANSI {
        @Override
        String bold(String text) {
            return "\u001b[1m" + text + "\u001b[0m";
        }

        @Override
        String warning(String text) {
            return "\u001b[33m" + text + "\u001b[0m";
        }
    };

    abstract String bold(String text);

    abstract String warning(String text);
}
