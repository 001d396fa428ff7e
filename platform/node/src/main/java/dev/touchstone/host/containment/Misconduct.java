package dev.touchstone.host.containment;

import dev.touchstone.api.Fault;
import java.util.Locale;

/**
 * Something that an extension did and should not have.
 *
 * @param kind what sort of thing
 * @param fault what it was, and what its author can do
 */
public record Misconduct(Kind kind, Fault fault) {
    /** What sort of thing; few, for they label a meter. */
    public enum Kind {
        /** It threw. */
        THREW(false, "Report it to the plugin's author."),
        /** It answered what cannot be. */
        NONSENSE(false, "Report it to the plugin's author."),
        /** It did not come back within its time. */
        TIME(true, "Make it faster, or give theories more time with --gate."),
        /** It used up the memory. */
        MEMORY(true, "Make it need less, or give Java more memory with TOUCHSTONE_OPTS=-Xmx4g."),
        /** It left threads behind. */
        THREADS(true, "End every thread before the call returns, or do without threads."),
        /** It reached for what belongs to the process. */
        REFUSED(true, "Leave the process to the host: throw an exception where something is wrong.");

        private final boolean costly;
        private final String remedy;

        Kind(boolean costly, String remedy) {
            this.costly = costly;
            this.remedy = remedy;
        }

        /** Whether it costs others something: time, memory, or trust. */
        boolean isCostly() {
            return costly;
        }

        /** What the author can do about it, if nothing more is known. */
        public String remedy() {
            return remedy;
        }

        /** In lower case, as a label. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of a plugin, with the usual remedy. */
    public static Misconduct of(Kind kind, String message) {
        return new Misconduct(kind, new Fault(Fault.Kind.PLUGIN, message, kind.remedy()));
    }
}
