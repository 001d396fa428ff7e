package dev.touchstone.bus;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A subscriber's own thread and its bounded queue, so that a slow subscriber delays nobody else and cannot fill the
 * memory: what does not fit is dropped and counted.
 */
final class Mailbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    /** How long the handling of a message may hold up the end. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int capacity;
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;

    Mailbox(String name, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("mailbox " + name + ": capacity " + capacity + " must be 1 or more");
        }
        this.capacity = capacity;
        thread = new Thread(this::work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Queues the handling of a message, or drops it if the queue is full or closed. */
    boolean offer(Runnable handling) {
        if (closed || waiting.incrementAndGet() > capacity) {
            waiting.decrementAndGet();
            dropped.incrementAndGet();
            return false;
        }
        return queue.add(() -> {
            waiting.decrementAndGet();
            handling.run();
        });
    }

    /** Queues something that must not be dropped. */
    void execute(Runnable task) {
        queue.add(task);
    }

    boolean isOwnThread() {
        return Thread.currentThread() == thread;
    }

    boolean isClosed() {
        return closed;
    }

    long dropped() {
        return dropped.get();
    }

    @Override
    public void close() {
        closed = true;
        queue.add(() -> {}); // wakes the thread, which then sees that it is to end
        if (isOwnThread()) {
            return;
        }
        try {
            thread.join(PATIENCE.toMillis());
            if (thread.isAlive()) {
                LOG.warn("{} has been busy for {} and is interrupted", thread.getName(), PATIENCE);
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (!closed) {
            try {
                queue.take().run();
            } catch (InterruptedException e) {
                // Only close() ends this thread; whoever interrupts a handler means the handler.
                LOG.debug("{} was interrupted", thread.getName(), e);
            } catch (RuntimeException | Error e) {
                LOG.error("A subscriber failed on {}; it goes on with the next message", thread.getName(), e);
            }
        }
    }
}
