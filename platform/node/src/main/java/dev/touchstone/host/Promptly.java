package dev.touchstone.host;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls what may hang, on a thread of its own. */
final class Promptly {
    private Promptly() {}

    /**
     * Calls it and waits; if that takes too long its thread is interrupted and left alone.
     *
     * @param name of the thread
     * @throws IllegalStateException if it takes too long
     * @throws Throwable whatever the call throws
     */
    static <T> T call(String name, Duration limit, Callable<T> call) throws Throwable {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new IllegalStateException("no answer within " + limit.toSeconds() + " s", e);
        }
    }
}
