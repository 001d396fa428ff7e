package dev.touchstone.host;

import org.jspecify.annotations.Nullable;

/**
 * Something in the plugin folder is another than before. When it is told, the host's lists already show all changes
 * that were found together; those that leave are told first.
 *
 * @param kind what happened
 * @param report what became of the JAR; of one that left, what it last was
 * @param before what was offered in its place, null if nothing was
 */
public record Change(Kind kind, JarReport report, @Nullable JarReport before) {
    /** What happened to a JAR. */
    public enum Kind {
        /** It offers something, and no JAR of this plugin id did before. */
        ADDED,
        /**
         * The plugin was offered before and still is, and something about it is new: its version, hash or file, or what
         * it offers, because a clash with another JAR began or ended.
         */
        REPLACED,
        /** The file is gone, or gave way to one of another plugin. */
        REMOVED,
        /** Nothing of it is offered; its faults say why. */
        REFUSED
    }
}
