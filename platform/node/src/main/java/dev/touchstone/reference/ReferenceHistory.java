package dev.touchstone.reference;

import dev.touchstone.api.Reference;
import dev.touchstone.api.Resolved;
import java.util.List;

/**
 * What is known of a phenomenon beforehand.
 *
 * @param origin where it comes from
 * @param reference its name, the hash of its content
 * @param resolved all its questions, each with the evidence of every metric that was kept, cut at its origin
 */
public record ReferenceHistory(Origin origin, Reference reference, List<Resolved> resolved) {
    /**
     * Where a history comes from.
     *
     * @param phenomenon its id
     * @param version of the phenomenon's plugin
     * @param command that made it, as a person would type it
     */
    public record Origin(String phenomenon, String version, String command) {}

    /** Keeps a copy. */
    public ReferenceHistory {
        resolved = List.copyOf(resolved);
    }

    /** How many trials its questions are about. */
    public long trials() {
        return resolved.stream().map(one -> one.question().trial()).distinct().count();
    }

    /** How many tasks its questions are about. */
    public long tasks() {
        return resolved.stream()
                .map(one -> one.question().trial().task())
                .distinct()
                .count();
    }
}
