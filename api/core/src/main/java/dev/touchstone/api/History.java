package dev.touchstone.api;

import java.util.List;

/**
 * The resolved questions that a theory may be fitted on. What is in it is set by the protocol, not by the theory.
 *
 * @param resolved in an order that does not depend on the order of arrival
 */
public record History(List<Resolved> resolved) {
    /** Nothing to learn from. */
    public static final History EMPTY = new History(List.of());

    /** Keeps a copy. */
    public History {
        resolved = List.copyOf(resolved);
    }

    /** Those that ask the same target at the same moment. */
    public List<Resolved> like(Question question) {
        return resolved.stream().filter(r -> r.question().asksLike(question)).toList();
    }
}
