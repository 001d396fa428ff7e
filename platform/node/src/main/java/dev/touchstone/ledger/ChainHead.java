package dev.touchstone.ledger;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The end of a chain, where the next entry goes. Safe for use by any thread. */
final class ChainHead {
    private final String chain;
    private final Writer writer;
    private final InstantSource clock;
    private final EffectiveRanges ranges;
    private long sequence;
    private long epoch;
    private String hash;

    /** The head of a chain that ends with this entry; {@code ranges} is taken over. */
    ChainHead(String chain, Writer writer, InstantSource clock, EffectiveRanges ranges, Tip tip) {
        this.chain = chain;
        this.writer = writer;
        this.clock = clock;
        this.ranges = ranges;
        sequence = tip.sequence();
        epoch = tip.epoch();
        hash = tip.hash();
    }

    /** Where a chain ended when the ledger was opened. */
    record Tip(long sequence, long epoch, String hash) {
        /** Of a chain without entries. */
        static final Tip NONE = new Tip(-1, 0, EntryHash.NONE);
    }

    /** Opens the next epoch and waits until that is durable. */
    Chain open(long keepThrough, String node) {
        long bytes = Content.of(new Fact.EpochOpened(0, node)).bytes();
        writer.reserve(bytes);
        CompletableFuture<Entry> opened;
        synchronized (this) {
            long kept = ranges.floor(Math.min(keepThrough, sequence));
            epoch++;
            ranges.open(sequence + 1, kept);
            Fact fact = new Fact.EpochOpened(kept, node);
            opened = seal(fact, Content.of(fact), bytes);
        }
        try {
            return new Hold(opened.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof FaultException fault ? fault : e;
        }
    }

    private synchronized CompletableFuture<Entry> append(long mine, Fact fact, Content content, long bytes) {
        if (mine != epoch) {
            writer.release(bytes);
            return CompletableFuture.failedFuture(StoreFaults.stale(chain, mine, epoch));
        }
        return seal(fact, content, bytes);
    }

    /** Called with the lock held, so that entries are queued in the order of their numbers. */
    private CompletableFuture<Entry> seal(Fact fact, Content content, long bytes) {
        long time = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        sequence++;
        hash = EntryHash.of(hash, chain, sequence, epoch, time, content);
        Stored stored = new Stored(chain, sequence, epoch, time, hash, content);
        return writer.enqueue(stored, stored.entry(fact), bytes);
    }

    /** One writer's hold. */
    private final class Hold implements Chain {
        private final Entry opening;

        Hold(Entry opening) {
            this.opening = opening;
        }

        @Override
        public String name() {
            return chain;
        }

        @Override
        public Entry opening() {
            return opening;
        }

        @Override
        public CompletableFuture<Entry> append(Fact fact) {
            if (fact instanceof Fact.EpochOpened) {
                throw new IllegalArgumentException("an epoch is opened by the ledger, not appended");
            }
            Content content = Content.of(fact);
            long bytes = content.bytes();
            try {
                writer.reserve(bytes);
            } catch (FaultException e) {
                return CompletableFuture.failedFuture(e);
            }
            return ChainHead.this.append(opening.epoch(), fact, content, bytes);
        }
    }
}
