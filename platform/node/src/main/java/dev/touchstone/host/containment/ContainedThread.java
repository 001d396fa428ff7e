package dev.touchstone.host.containment;

import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of one extension: it is called in order, and one that hangs delays no other. A call that takes too long is
 * told to stop and its thread given up; what waited behind it gets a new one.
 */
public final class ContainedThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ContainedThread.class);

    private final Containment containment;
    private final Ward ward;
    private final ClassLoader loader;
    private Yard yard;
    private ExecutorService thread;
    private boolean closed;

    ContainedThread(Containment containment, Ward ward, ClassLoader loader) {
        this.containment = containment;
        this.ward = ward;
        this.loader = loader;
        this.yard = new Yard(ward.label());
        this.thread = newThread(yard);
    }

    /** Takes something down that the call on the current thread did, though it came back. */
    public static void note(Misconduct misconduct) {
        Yard.note(misconduct);
    }

    /**
     * Makes a call, after those submitted before.
     *
     * @param limitMillis after which it is given up, counted from its beginning
     */
    public synchronized void submit(Call<?> call, long limitMillis) {
        if (!closed) {
            thread.execute(() -> run(call, limitMillis));
        }
    }

    /**
     * Makes a call, after those submitted before, and waits for what comes out.
     *
     * @param limitMillis after which it is given up, counted from its beginning
     * @throws FaultException if it threw, gave null, took too long, or was not called because of what it did before
     */
    public <R> R call(Supplier<R> work, long limitMillis) {
        CompletableFuture<R> answer = new CompletableFuture<>();
        submit(
                new Call<R>() {
                    @Override
                    public R work() {
                        return work.get();
                    }

                    @Override
                    public void done(R given) {
                        answer.complete(given);
                    }

                    @Override
                    public void failed(Fault fault) {
                        answer.completeExceptionally(new FaultException(fault, null));
                    }
                },
                limitMillis);
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof FaultException fault ? fault : e;
        }
    }

    /** Does something of the host's, after the calls submitted before. */
    public synchronized void then(Runnable something) {
        if (!closed) {
            thread.execute(something);
        }
    }

    private <R> void run(Call<R> call, long limitMillis) {
        Yard here = Yard.current();
        Optional<Fault> refused = containment.quarantined(ward);
        if (here == null || refused.isPresent()) {
            refused.ifPresent(fault -> containment.deliver(() -> call.failed(fault)));
            return;
        }
        Running running = new Running(ward.title(), (given, misconduct) -> {
            // It goes on, and may hoard, until it is told.
            stop(here);
            // What waits behind it begins when this is known.
            containment.deliver(() -> call.failed(misconduct.fault()));
            replace(here);
            finish(given, misconduct, false);
        });
        here.noteTo(running::note);
        containment.memory().begun(running);
        Future<?> alarm = containment
                .clock()
                .schedule(
                        () -> running.giveUp(Misconduct.Kind.TIME, "did not come back within " + limitMillis + " ms"),
                        limitMillis,
                        TimeUnit.MILLISECONDS);
        R answer = null;
        Misconduct thrown = null;
        try {
            answer = call.work();
        } catch (Throwable e) {
            thrown = broke(e);
        }
        if (running.end()) {
            alarm.cancel(false);
            end(call, running, here, answer, thrown);
        } else {
            awaitReplacement(here);
        }
    }

    /** The answer first: it need not wait for what is left behind. */
    private <R> void end(Call<R> call, Running running, Yard here, @Nullable R answer, @Nullable Misconduct thrown) {
        // A plugin may have left it set; it is meant for no work of the host's.
        Thread.interrupted();
        boolean sound = false;
        if (thrown == null && answer != null) {
            sound = call.isSound(answer);
            containment.deliver(() -> call.done(answer));
        } else {
            thrown = thrown == null ? Misconduct.of(Misconduct.Kind.NONSENSE, ward.title() + " gave null.") : thrown;
            Fault fault = thrown.fault();
            containment.deliver(() -> call.failed(fault));
        }
        here.sweep(running.thread())
                .ifPresent(left -> running.note(
                        Misconduct.of(Misconduct.Kind.THREADS, ward.title() + " left " + left + " (allowed: none).")));
        finish(running, thrown, sound);
        here.noteTo(null);
    }

    private void finish(Running running, @Nullable Misconduct last, boolean sound) {
        containment.memory().over(running);
        List<Misconduct> all = new ArrayList<>(running.notes());
        if (last != null) {
            all.add(last);
        }
        containment.record(ward, all, sound);
    }

    private Misconduct broke(Throwable thrown) {
        Misconduct.Kind kind = thrown instanceof OutOfMemoryError ? Misconduct.Kind.MEMORY : Misconduct.Kind.THREW;
        return Misconduct.of(kind, ward.title() + " broke: " + thrown);
    }

    private static void stop(Yard stuck) {
        stuck.close();
        Sweeper.add(stuck);
    }

    private synchronized void replace(Yard stuck) {
        if (stuck.equals(yard) && !closed) {
            ExecutorService old = thread;
            yard = new Yard(ward.label());
            thread = newThread(yard);
            old.shutdownNow().forEach(thread::execute);
        }
        notifyAll();
    }

    /** A thread that is given up takes up nothing of what waits. */
    private synchronized void awaitReplacement(Yard stuck) {
        while (stuck.equals(yard) && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                LOG.trace("told to stop once more", e);
            }
        }
    }

    private ExecutorService newThread(Yard within) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread created = new Thread(within, work, ward.kind() + "-" + ward.id());
            created.setDaemon(true);
            created.setContextClassLoader(loader);
            return created;
        });
    }

    /** Stops whatever is in progress; nobody hears of it, nor of what waited. */
    @Override
    public synchronized void close() {
        closed = true;
        thread.shutdownNow();
        stop(yard);
        notifyAll();
    }
}
