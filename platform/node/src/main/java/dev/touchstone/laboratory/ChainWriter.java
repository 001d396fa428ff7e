package dev.touchstone.laboratory;

import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.api.ledger.InstrumentUsed;
import dev.touchstone.bus.Bus;
import dev.touchstone.bus.Topic;
import dev.touchstone.ledger.Chain;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Ledger first, bus second: every fact is published once it is durable, in the order of the chain. */
final class ChainWriter {
    private final Chain chain;
    private final Bus bus;
    private CompletableFuture<Entry> last = CompletableFuture.completedFuture(null);

    ChainWriter(Chain chain, Bus bus) {
        this.chain = chain;
        this.bus = bus;
        bus.publish(Topic.ENTRIES, chain.opening());
    }

    /** Says what an instrument cost, to whoever watches. */
    void report(InstrumentUsed used) {
        bus.publish(Topic.INSTRUMENTS, used);
    }

    /**
     * Records a fact; returns before it is durable.
     *
     * @throws dev.touchstone.api.FaultException if an earlier one could not be recorded
     */
    void append(Fact fact) {
        if (last.isCompletedExceptionally()) {
            await();
        }
        last = chain.append(fact).thenApply(entry -> {
            bus.publish(Topic.ENTRIES, entry);
            return entry;
        });
    }

    /**
     * Waits until all is durable.
     *
     * @throws dev.touchstone.api.FaultException if something could not be recorded
     */
    void await() {
        try {
            last.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
