package dev.touchstone.host;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on a thread of its own, until it is closed. */
final class Pulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long MILLIS = 250;
    private static final long CLOSE_MILLIS = 10_000;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /**
     * Begins.
     *
     * @param name of the thread
     * @param beat what is done; if it breaks, it is logged and tried again
     */
    Pulse(String name, Runnable beat) {
        thread = new Thread(() -> beatUntilClosed(beat), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void beatUntilClosed(Runnable beat) {
        try {
            while (!closed.await(MILLIS, TimeUnit.MILLISECONDS)) {
                try {
                    beat.run();
                } catch (RuntimeException | LinkageError e) {
                    LOG.error("{} broke", thread.getName(), e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for what is being done, unless that is who closes it. */
    @Override
    public void close() {
        closed.countDown();
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            thread.join(CLOSE_MILLIS);
            if (thread.isAlive()) {
                LOG.warn("{} is still at work after {} ms", thread.getName(), CLOSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
