package dev.touchstone.api;

import java.util.List;

/**
 * The resolved questions that a theory may be fitted on. What is in it is set by the protocol, not by the theory.
 *
 * @param resolved in an order that does not depend on the order of arrival
 * @param protocol by which they were picked
 */
public record History(List<Resolved> resolved, Protocol protocol) {
    /** Nothing to learn from. */
    public static final History EMPTY = new History(List.of());

    /** Of other tasks. */
    public History(List<Resolved> resolved) {
        this(resolved, Protocol.OTHER_TASKS);
    }

    /** Keeps a copy. */
    public History {
        resolved = List.copyOf(resolved);
    }

    /**
     * Those that ask the same as a question: the same target at the same moment; if they are about other phenomena, for
     * a quantity of the same sort at any moment.
     */
    public List<Resolved> like(Question question) {
        return resolved.stream()
                .filter(
                        protocol == Protocol.OTHER_PHENOMENA
                                ? r -> r.question().asksAkin(question)
                                : r -> r.question().asksLike(question))
                .toList();
    }
}
