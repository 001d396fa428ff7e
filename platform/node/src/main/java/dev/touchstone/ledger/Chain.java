package dev.touchstone.ledger;

import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.util.concurrent.CompletableFuture;

/** One writer's hold on a chain, for one epoch. Safe for use by any thread. */
public interface Chain {
    /** The chain's name. */
    String name();

    /** The durable entry with which this writer opened its epoch, for whoever announces entries. */
    Entry opening();

    /** The epoch that this writer opened, from 1. */
    default long epoch() {
        return opening().epoch();
    }

    /**
     * Appends a fact. Waits while the ledger cannot keep up.
     *
     * <p>Never throws on a storage problem; the future says it, with a {@link dev.touchstone.api.FaultException}:
     * <ul>
     *   <li>of kind {@code RESOURCES}, caused by a {@link StaleEpochException}, when the chain was taken over;
     *   <li>of kind {@code RESOURCES} when the disk is full or fails, and ever after;
     *   <li>of kind {@code RESOURCES} when the thread is interrupted while it waits (it stays interrupted), or the
     *       ledger is closed.
     * </ul>
     *
     * @param fact anything but {@link Fact.EpochOpened}, which is {@link Ledger#open}'s to write
     * @return completes, in the order of the chain, when the entry is durable; on the ledger's only writing thread, so
     *     whatever hangs on it must be short and must not append
     * @throws IllegalArgumentException on {@link Fact.EpochOpened}, and on a fact that JSON cannot hold exactly, such as
     *     one with half a character in a name
     */
    CompletableFuture<Entry> append(Fact fact);
}
