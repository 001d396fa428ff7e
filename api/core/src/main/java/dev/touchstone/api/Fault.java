package dev.touchstone.api;

/**
 * An error as people get it: the same shape everywhere.
 *
 * @param kind whose it is
 * @param message what went wrong, with the offending value and the allowed range
 * @param remedy what to do about it
 */
public record Fault(Kind kind, String message, String remedy) {
    /** Whose fault it is. */
    public enum Kind {
        /** What was asked for cannot be done: bad input. */
        USER,
        /** A plugin broke its contract. */
        PLUGIN,
        /** The machine lacks something: disk, memory, permission, a port. */
        RESOURCES,
        /** Touchstone itself is wrong. */
        INTERNAL
    }
}
