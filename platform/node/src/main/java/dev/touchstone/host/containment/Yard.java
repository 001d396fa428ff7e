package dev.touchstone.host.containment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of one contained thread: itself and all that it starts, which are born into its group. */
final class Yard extends ThreadGroup {
    private static final Logger LOG = LoggerFactory.getLogger(Yard.class);

    /** What threads that end by themselves get to do so when a call is over. */
    private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int NAMED = 5;

    private final Set<Thread> condemned = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Consumer<Misconduct> noting;
    private volatile boolean closed;

    Yard(String name) {
        super(hosts(), name);
    }

    /**
     * A thread of the host, wherever it is made: one that a plugin's thread makes would be born into its yard, with its
     * class loader.
     */
    static Thread hosts(Runnable work, String name) {
        Thread created = new Thread(hosts(), work, name);
        created.setDaemon(true);
        created.setContextClassLoader(Yard.class.getClassLoader());
        return created;
    }

    private static ThreadGroup hosts() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    /** Throws in a thread that was told to stop. */
    static void stopIfTold() {
        Yard yard = current();
        if (yard != null && yard.isToStop(Thread.currentThread())) {
            throw new Stopped();
        }
    }

    /** The yard that the current thread was born into, or into a group within; null if into none. */
    static @Nullable Yard current() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group != null && !(group instanceof Yard)) {
            group = group.getParent();
        }
        return (Yard) group;
    }

    /** Notes something of the call that the current thread belongs to, if to any. */
    static void note(Misconduct misconduct) {
        Yard yard = current();
        Consumer<Misconduct> to = yard == null ? null : yard.noting;
        if (yard != null && yard.closed) {
            // Of a call that was given up; why is known.
            return;
        }
        if (to == null) {
            LOG.warn(
                    "{}: {}",
                    Thread.currentThread().getName(),
                    misconduct.fault().message());
        } else {
            to.accept(misconduct);
        }
    }

    /** Whom notes go to while a call is in progress; null for nobody. */
    void noteTo(@Nullable Consumer<Misconduct> notes) {
        noting = notes;
    }

    private boolean isToStop(Thread thread) {
        return (closed && !isCommon(thread)) || condemned.contains(thread);
    }

    /** Tells all threads to stop, those too that are started after. */
    void close() {
        closed = true;
        noting = null;
    }

    /** Who was told to stop and is still alive. */
    List<Thread> toStop() {
        condemned.removeIf(thread -> !thread.isAlive());
        return closed ? threads().toList() : List.copyOf(condemned);
    }

    /**
     * Stops threads that a call left behind.
     *
     * @param own thread of the call
     * @return which they were, if there were any
     */
    Optional<String> sweep(Thread own) {
        List<Thread> left = beside(own);
        long deadline = System.nanoTime() + GRACE_NANOS;
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE_NANOS);
            left = beside(own);
        }
        if (left.isEmpty()) {
            return Optional.empty();
        }
        condemned.addAll(left);
        Sweeper.add(this);
        return Optional.of(left.size() + " threads running when its call was over: "
                + left.stream().map(Thread::getName).limit(NAMED).collect(Collectors.joining(", ")));
    }

    private List<Thread> beside(Thread own) {
        return threads()
                .filter(thread -> !thread.equals(own) && !condemned.contains(thread))
                .toList();
    }

    private Stream<Thread> threads() {
        Thread[] found = new Thread[2 * activeCount() + 8];
        int count = enumerate(found);
        return Stream.of(found).limit(count).filter(Objects::nonNull).filter(thread -> !isCommon(thread));
    }

    private static boolean isCommon(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool().equals(ForkJoinPool.commonPool());
    }

    /** Threads of a plugin end in the log, not on the terminal. */
    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (!(thrown instanceof Stopped)) {
            LOG.info("{} ended with {}", thread.getName(), thrown.toString());
        }
    }
}
