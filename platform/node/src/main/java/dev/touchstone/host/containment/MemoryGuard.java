package dev.touchstone.host.containment;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongConsumer;

/**
 * When the heap is nearly full after a collection, stops the call that has allocated most, if that is a good part of
 * the heap: what others allocated is none of a plugin's fault.
 */
final class MemoryGuard implements AutoCloseable {
    /** A call that allocated less than this share of the heap is not blamed. */
    private static final int SHARE = 8;

    private static final double MEGABYTE = 1 << 20;

    private final Set<Running> calls = ConcurrentHashMap.newKeySet();
    private final Executor executor;
    private final LongConsumer watcher = this::collected;

    /** @param executor that stops calls */
    MemoryGuard(Executor executor) {
        this.executor = executor;
        MemoryWatch.add(watcher);
    }

    void begun(Running call) {
        calls.add(call);
    }

    void over(Running call) {
        calls.remove(call);
    }

    private void collected(long left) {
        if (left < 0 && !calls.isEmpty()) {
            try {
                executor.execute(() -> stopLargest(left));
            } catch (RejectedExecutionException e) {
                // Closed just now.
                calls.clear();
            }
        }
    }

    private void stopLargest(long left) {
        long max = Runtime.getRuntime().maxMemory();
        calls.stream()
                .filter(call -> call.allocated() > max / SHARE)
                .max(Comparator.comparingLong(Running::allocated))
                .ifPresent(call -> call.giveUp(Misconduct.Kind.MEMORY, describe(call.allocated(), left, max)));
    }

    private static String describe(long allocated, long left, long max) {
        return String.format(
                Locale.ROOT,
                "was stopped as the heap was nearly full: after a collection %.0f of %.0f MB were in use, and of all"
                        + " calls this had allocated most, %.0f MB",
                (max - max / 10 - left) / MEGABYTE,
                max / MEGABYTE,
                allocated / MEGABYTE);
    }

    @Override
    public void close() {
        MemoryWatch.remove(watcher);
        calls.clear();
    }
}
