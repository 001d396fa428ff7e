package dev.touchstone.bus;

import dev.touchstone.api.ledger.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees every entry that counts, once, in order within each chain, whatever the bus loses: a gap in the sequence numbers
 * is read from the ledger. A chain that was there before is read from its beginning when its next entry comes, or on
 * {@link #catchUp}.
 *
 * <p>Entries that were superseded before the follower came to them are skipped, so sequence numbers may jump. Those that
 * it saw before they were superseded are taken back by the {@link dev.touchstone.api.ledger.Fact.EpochOpened} that
 * follows, which the follower never misses.
 */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    /** Where entries are read that the bus lost. */
    @FunctionalInterface
    public interface Source {
        /**
         * Durable entries that count, in order, as many as it likes.
         *
         * @param from the lowest sequence number wanted
         * @return empty only if there are no more
         */
        List<Entry> read(String chain, long from);
    }

    private final Source source;
    private final Consumer<Entry> handler;
    private final Mailbox mailbox;
    private final Subscription subscription;
    private final Map<String, Long> next = new HashMap<>(); // touched by the mailbox's thread only
    private final Set<String> behind = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    /** Follows with the usual capacity. */
    public Follower(Bus bus, String name, Source source, Consumer<Entry> handler) {
        this(bus, name, Bus.CAPACITY, source, handler);
    }

    /**
     * Follows from now on.
     *
     * @param name of the follower's thread
     * @param capacity how many messages may wait, 1 or more; what does not fit is read from the source later
     * @param source where lost entries are read, on the follower's thread
     * @param handler called on the follower's thread only; what it throws is logged, and the entry counts as seen
     */
    public Follower(Bus bus, String name, int capacity, Source source, Consumer<Entry> handler) {
        this.source = source;
        this.handler = handler;
        mailbox = new Mailbox(name, capacity);
        subscription = bus.subscribe(Topic.ENTRIES, mailbox, this::receive);
    }

    /**
     * Returns when the handler has seen everything of a chain that was durable when this was called. May be called from
     * the handler; entries of the chain are then handled within that call.
     *
     * @throws IllegalStateException if the follower is closed
     * @throws dev.touchstone.api.FaultException if the source cannot read
     */
    public void catchUp(String chain) {
        if (mailbox.isOwnThread()) {
            repair(chain);
            return;
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        mailbox.execute(() -> {
            try {
                repair(chain);
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        try {
            CompletableFuture.anyOf(done, end).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Does something on the follower's thread, after what it has received by now. */
    public void execute(Runnable work) {
        mailbox.execute(work);
    }

    /** How many messages did not fit; what they announced was read from the source instead. */
    public long dropped() {
        return subscription.dropped();
    }

    /** Stops; no entry is handled afterwards, and the thread is gone. */
    @Override
    public void close() {
        subscription.close();
        end.completeExceptionally(new IllegalStateException("the follower is closed"));
    }

    /** On a thread of Vert.x. */
    private void receive(Entry entry) {
        String chain = entry.chain();
        if (!mailbox.offer(() -> handle(entry)) && behind.add(chain)) {
            // One task a chain at most, so the queue stays bounded.
            mailbox.execute(() -> {
                behind.remove(chain);
                repair(chain);
            });
        }
    }

    private void handle(Entry entry) {
        long expected = next.getOrDefault(entry.chain(), 0L);
        if (entry.sequence() == expected) {
            deliver(entry);
        } else if (entry.sequence() > expected) {
            repair(entry.chain());
        }
    }

    private void repair(String chain) {
        List<Entry> entries = source.read(chain, next.getOrDefault(chain, 0L));
        while (!entries.isEmpty() && !mailbox.isClosed()) {
            entries.forEach(this::deliver);
            entries = source.read(chain, next.getOrDefault(chain, 0L));
        }
    }

    private void deliver(Entry entry) {
        // The handler may itself have caught up and be ahead of the list that is being delivered.
        if (entry.sequence() < next.getOrDefault(entry.chain(), 0L) || mailbox.isClosed()) {
            return;
        }
        next.put(entry.chain(), entry.sequence() + 1);
        try {
            handler.accept(entry);
        } catch (RuntimeException e) {
            LOG.error("A follower failed on entry {} of chain {}; it goes on", entry.sequence(), entry.chain(), e);
        }
    }
}
