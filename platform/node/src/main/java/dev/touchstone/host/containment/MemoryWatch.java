package dev.touchstone.host.containment;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How much of the heap is left after the last collection; one for the process. */
final class MemoryWatch {
    /** What is kept free for the host. */
    private static final int RESERVE = 10;

    private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());

    private static final CopyOnWriteArrayList<LongConsumer> WATCHERS = new CopyOnWriteArrayList<>();
    private static volatile long used;

    static {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener((notification, none) -> collected(notification), null, null);
            }
        }
    }

    private MemoryWatch() {}

    /** Bytes of the heap that can be had, less a reserve. May be negative. */
    static long left() {
        long max = Runtime.getRuntime().maxMemory();
        return max - max / RESERVE - used;
    }

    /** Calls somebody after each collection with {@link #left}, on a thread that must not be held up. */
    static void add(LongConsumer watcher) {
        WATCHERS.add(watcher);
    }

    static void remove(LongConsumer watcher) {
        WATCHERS.remove(watcher);
    }

    private static void collected(Notification notification) {
        if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            return;
        }
        used =
                GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                        .getGcInfo()
                        .getMemoryUsageAfterGc()
                        .entrySet()
                        .stream()
                        .filter(pool -> HEAP.contains(pool.getKey()))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
        long left = left();
        WATCHERS.forEach(watcher -> watcher.accept(left));
    }
}
