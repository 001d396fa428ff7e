package dev.touchstone.host.containment;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** A call in progress, which ends once: by itself, or by being given up. */
final class Running {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A call that notes the same a thousand times is told no better than by the first. */
    private static final int NOTES = 100;

    private final Thread thread = Thread.currentThread();
    private final long allocatedBefore = THREADS.getThreadAllocatedBytes(thread.getId());
    private final BiConsumer<Running, Misconduct> givenUp;
    private final String title;
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Misconduct> notes = new ArrayList<>();

    /**
     * Begins, on the current thread.
     *
     * @param title of whom is called
     * @param givenUp called if it is given up, on whatever thread does that
     */
    Running(String title, BiConsumer<Running, Misconduct> givenUp) {
        this.title = title;
        this.givenUp = givenUp;
    }

    Thread thread() {
        return thread;
    }

    /** Bytes that its thread has allocated since it began. */
    long allocated() {
        return THREADS.getThreadAllocatedBytes(thread.getId()) - allocatedBefore;
    }

    /** Ends it. @return whether it had not ended before */
    boolean end() {
        return over.compareAndSet(false, true);
    }

    /** @param what it did, to follow its title in a sentence without an end */
    void giveUp(Misconduct.Kind kind, String what) {
        if (end()) {
            givenUp.accept(this, Misconduct.of(kind, title + " " + what + "."));
        }
    }

    synchronized void note(Misconduct misconduct) {
        if (notes.size() < NOTES) {
            notes.add(misconduct);
        }
    }

    synchronized List<Misconduct> notes() {
        return List.copyOf(notes);
    }
}
