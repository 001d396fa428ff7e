package dev.touchstone.ledger;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.ledger.Entry;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that stores entries. It takes whatever has come since its last commit into the next, so the more there
 * is to do, the less a commit costs each entry.
 */
final class Writer {
    /** Where batches go. Opened, used and closed by the writer's thread. */
    interface Sink extends AutoCloseable {
        /** Stores all or nothing; durable when it returns. */
        void store(List<Stored> batch) throws IOException, SQLException;

        @Override
        void close() throws SQLException;
    }

    /** Opens a sink. */
    interface SinkOpener {
        Sink open() throws SQLException;
    }

    private record Pending(Stored stored, Entry entry, long bytes, CompletableFuture<Entry> future) {}

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /** Bounds the memory: what is reserved or waits to be stored. */
    private static final long MOST_OUTSTANDING = 96L << 20;

    /** A batch larger than this gains nothing, and lets small entries wait behind it. */
    private static final long MOST_BYTES_PER_BATCH = 16L << 20;

    /** Entries of a batch are announced at once; this many fit into what a subscriber can keep waiting. */
    private static final int MOST_ENTRIES_PER_BATCH = 256;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final ArrayDeque<Pending> queue = new ArrayDeque<>();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final Thread thread;
    private long outstanding;
    private boolean closing;
    private @Nullable FaultException failure;

    /** Starts the thread. */
    Writer(String name, SinkOpener sinks) {
        thread = new Thread(() -> work(sinks), name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the sink is open, and throws what kept it from opening. */
    void awaitOpen() {
        try {
            opened.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof FaultException fault ? fault : e;
        }
    }

    /**
     * Waits until there is room. What is reserved must be released by {@link #enqueue} or {@link #release}.
     *
     * @throws FaultException if nothing can be stored any more, or the thread is interrupted
     */
    void reserve(long bytes) {
        lock.lock();
        try {
            while (failure == null && !closing && outstanding > 0 && outstanding + bytes > MOST_OUTSTANDING) {
                room.await();
            }
            if (failure != null) {
                throw new FaultException(failure.fault(), failure.getCause());
            }
            if (closing) {
                throw StoreFaults.closed();
            }
            outstanding += bytes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreFaults.interrupted(e);
        } finally {
            lock.unlock();
        }
    }

    void release(long bytes) {
        lock.lock();
        try {
            outstanding -= bytes;
            room.signalAll();
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Queues an entry for which room was reserved. Does not wait. */
    CompletableFuture<Entry> enqueue(Stored stored, Entry entry, long bytes) {
        Pending pending = new Pending(stored, entry, bytes, new CompletableFuture<>());
        lock.lock();
        try {
            queue.add(pending);
            work.signal();
        } finally {
            lock.unlock();
        }
        return pending.future();
    }

    /** Stores what is reserved and queued, then ends the thread. */
    void close() {
        lock.lock();
        try {
            closing = true;
            work.signal();
            room.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(SinkOpener sinks) {
        try (Sink sink = sinks.open()) {
            opened.complete(null);
            for (List<Pending> batch = take(); !batch.isEmpty(); batch = take()) {
                store(sink, batch);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("{} ends with an error", thread.getName(), e);
            opened.completeExceptionally(fail(e));
        }
    }

    private void store(Sink sink, List<Pending> batch) {
        FaultException broken = failure;
        if (broken == null) {
            try {
                sink.store(batch.stream().map(Pending::stored).toList());
            } catch (IOException | SQLException | RuntimeException | Error e) {
                broken = fail(e);
            }
        }
        release(batch.stream().mapToLong(Pending::bytes).sum());
        for (Pending pending : batch) {
            if (broken == null) {
                pending.future().complete(pending.entry());
            } else {
                pending.future().completeExceptionally(broken);
            }
        }
    }

    /** The next batch; empty when the writer is closed and nothing is left, or nothing can be stored. */
    private List<Pending> take() {
        lock.lock();
        try {
            while (queue.isEmpty() && !(closing && outstanding == 0)) {
                work.awaitUninterruptibly();
            }
            List<Pending> batch = new ArrayList<>();
            long bytes = 0;
            while (!queue.isEmpty() && bytes < MOST_BYTES_PER_BATCH && batch.size() < MOST_ENTRIES_PER_BATCH) {
                Pending pending = queue.remove();
                bytes += pending.bytes();
                batch.add(pending);
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private FaultException fail(Throwable cause) {
        FaultException fault = StoreFaults.cannotStore(cause);
        lock.lock();
        try {
            failure = fault;
            room.signalAll();
            return fault;
        } finally {
            lock.unlock();
        }
    }
}
