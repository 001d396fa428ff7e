package dev.touchstone.host.containment;

import dev.touchstone.api.Plugin;

/**
 * Somebody in the host's care: one extension of one JAR.
 *
 * @param plugin that it came from
 * @param kind {@code theory} or {@code evaluator}
 * @param id as the extension says
 */
public record Ward(Plugin plugin, String kind, String id) {
    /** A theory. */
    public static Ward theory(String id, Plugin plugin) {
        return new Ward(plugin, "theory", id);
    }

    /** An evaluator. */
    public static Ward evaluator(String id, Plugin plugin) {
        return new Ward(plugin, "evaluator", id);
    }

    /** For messages, within a sentence. */
    public String label() {
        return kind + " " + id;
    }

    /** For messages, at the beginning of a sentence. */
    public String title() {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " " + id;
    }
}
