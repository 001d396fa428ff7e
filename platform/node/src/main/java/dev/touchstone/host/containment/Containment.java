package dev.touchstone.host.containment;

import dev.touchstone.api.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a node calls its plugins: threads that are watched, and the memory of who misbehaved. */
public final class Containment implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Containment.class);

    private final Quarantine quarantine;
    private final Witness witness;
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(1, work -> Yard.hosts(work, "containment-clock"));
    private final ExecutorService post =
            Executors.newSingleThreadExecutor(work -> Yard.hosts(work, "containment-post"));
    private final MemoryGuard memory = new MemoryGuard(clock);

    private Containment(@Nullable ConductFiles files, Witness witness) {
        this.quarantine = new Quarantine(files);
        this.witness = witness;
        // An alarm that is not needed any more must not hold a plugin's classes.
        clock.setRemoveOnCancelPolicy(true);
    }

    /** One that forgets everything in the end. */
    public static Containment inMemory() {
        return new Containment(null, Witness.NONE);
    }

    /**
     * One that remembers.
     *
     * @param state the state folder
     */
    public static Containment in(Path state, Witness witness) {
        return new Containment(files(state), witness);
    }

    /** What a state folder knows of plugins' faults. */
    public static ConductFiles files(Path state) {
        return new ConductFiles(state.resolve("plugins"));
    }

    /**
     * A thread for somebody.
     *
     * @param loader of the extension's classes
     */
    public ContainedThread thread(Ward ward, ClassLoader loader) {
        return new ContainedThread(this, ward, loader);
    }

    ScheduledExecutorService clock() {
        return clock;
    }

    /**
     * Does something on a thread of the host, and waits for it: whatever threads it starts must not be taken for the
     * plugin's.
     */
    void deliver(Runnable something) {
        try {
            CompletableFuture.runAsync(something, post)
                    .exceptionally(thrown -> {
                        LOG.error("an answer was not delivered", thrown);
                        return null;
                    })
                    .join();
        } catch (RejectedExecutionException e) {
            LOG.debug("an answer came after the end", e);
        }
    }

    MemoryGuard memory() {
        return memory;
    }

    Optional<Fault> quarantined(Ward ward) {
        return quarantine.of(ward);
    }

    void record(Ward ward, List<Misconduct> misconducts, boolean sound) {
        boolean fresh = quarantine.record(ward, misconducts, sound);
        misconducts.forEach(misconduct -> witness.faulted(ward, misconduct));
        if (fresh) {
            LOG.warn(
                    "{} of {} is quarantined; 'touchstone plugins' says why",
                    ward.label(),
                    ward.plugin().id());
        }
        witness.quarantined(quarantine.count());
    }

    /** Ends the watch. Close the threads before. */
    @Override
    public void close() {
        memory.close();
        clock.shutdownNow();
        post.shutdown();
    }
}
