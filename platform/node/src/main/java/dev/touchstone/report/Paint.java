package dev.touchstone.report;

/** Emphasis for a terminal, or none where it would only be noise, as in a file. */
public enum Paint {
    /** Nothing but the text. */
    PLAIN {
        @Override
        public String bold(String text) {
            return text;
        }

        @Override
        public String warning(String text) {
            return text;
        }
    },
    /** Escape sequences of ECMA-48, which nearly every terminal understands. */
    ANSI {
        @Override
        public String bold(String text) {
            return "\u001b[1m" + text + "\u001b[0m";
        }

        @Override
        public String warning(String text) {
            return "\u001b[33m" + text + "\u001b[0m";
        }
    };

    /** Text that stands out. */
    public abstract String bold(String text);

    /** Text that warns. */
    public abstract String warning(String text);
}
