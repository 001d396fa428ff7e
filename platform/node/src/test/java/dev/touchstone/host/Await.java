package dev.touchstone.host;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what happens on other threads. */
public final class Await {
    /** The host promises three seconds; a machine that is busy with other tests gets more. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Await() {}

    /** @throws AssertionError if it does not come true */
    public static void until(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (!condition.getAsBoolean()) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("not within " + PATIENCE + ": " + what);
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting: " + what, e);
        }
    }
}
