package dev.touchstone.forecasting;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The thread of one theory: it gets its work in order, and one that hangs delays no other. A call that takes too long
 * is interrupted and its thread given up; what waited behind it gets a new one.
 */
final class TheoryThread implements AutoCloseable {
    private final String name;
    private final ClassLoader loader;
    private final ScheduledExecutorService clock;
    private ExecutorService thread;

    TheoryThread(String theory, ClassLoader loader, ScheduledExecutorService clock) {
        this.name = "theory-" + theory;
        this.loader = loader;
        this.clock = clock;
        this.thread = newThread();
    }

    /**
     * Runs a call, after those submitted before.
     *
     * @param limitMillis after which it is given up, counted from its beginning
     * @param givenUp runs instead of what remains of the call
     */
    synchronized void submit(Runnable call, long limitMillis, Runnable givenUp) {
        thread.execute(() -> watch(call, limitMillis, givenUp));
    }

    private void watch(Runnable call, long limitMillis, Runnable givenUp) {
        Thread runner = Thread.currentThread();
        AtomicBoolean over = new AtomicBoolean();
        Future<?> alarm = clock.schedule(
                () -> {
                    if (over.compareAndSet(false, true)) {
                        abandon();
                        runner.interrupt();
                        givenUp.run();
                    }
                },
                limitMillis,
                TimeUnit.MILLISECONDS);
        call.run();
        over.set(true);
        alarm.cancel(false);
    }

    private synchronized void abandon() {
        ExecutorService stuck = thread;
        thread = newThread();
        stuck.shutdownNow().forEach(thread::execute);
    }

    private ExecutorService newThread() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread created = new Thread(work, name);
            created.setDaemon(true);
            created.setContextClassLoader(loader);
            return created;
        });
    }

    @Override
    public synchronized void close() {
        thread.shutdownNow();
    }
}
