package dev.touchstone.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C and SIGTERM: asks for a stop and holds the process until everything is put away. */
final class Interruption implements AutoCloseable {
    /** 128 + SIGINT, as shells have it. */
    static final int EXIT_CODE = 130;

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch putAway = new CountDownLatch(1);
    private volatile Runnable stop = () -> {};
    private final Thread hook = new Thread(this::interrupted, "interruption");

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What asks for a stop. */
    void onSignal(Runnable action) {
        stop = action;
    }

    private void interrupted() {
        stop.run();
        try {
            putAway.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        putAway.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is going down already, because of the signal.
            Thread.yield();
        }
    }
}
