package dev.touchstone.laboratory;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Study;
import dev.touchstone.ledger.Catalogue;
import dev.touchstone.ledger.Ledger;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings plugins that come late up to date with all that is recorded, one complete study after the other, on a thread of
 * its own: theories are asked in retrospect, and evaluators judge again.
 */
public final class Retrospection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retrospection.class);
    private static final List<Protocol> PROTOCOLS = List.of(Protocol.OTHER_TASKS, Protocol.OTHER_PHENOMENA);

    /** Is told how it goes, on its thread. */
    public interface Watcher {
        /** A study will be replayed. */
        ReplayWatcher begun(Study study);

        /** A study was replayed and is judged again. */
        void judged(Study study);

        /** All studies are up to date; there was something to do. */
        void upToDate();
    }

    private final Laboratory laboratory;
    private final Ledger ledger;
    private final Watcher watcher;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread created = new Thread(work, "retrospection");
        created.setDaemon(true);
        return created;
    });

    private volatile boolean closed;

    /** Waits for plugins. */
    public Retrospection(Laboratory laboratory, Ledger ledger, Watcher watcher) {
        this.laboratory = laboratory;
        this.ledger = ledger;
        this.watcher = watcher;
    }

    /**
     * Returns at once; what is up to date already stays as it is.
     *
     * @param theories that are to be asked
     * @param judge whether studies are judged again even if no theory has anything new to say, for an evaluator is new
     */
    public void welcome(List<Study.Contender> theories, boolean judge) {
        var unused = thread.submit(() -> {
            try {
                lookBack(theories, judge);
            } catch (FaultException e) {
                LOG.error(
                        "What is recorded could not be replayed: {} {}",
                        e.fault().message(),
                        e.fault().remedy());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | LinkageError e) {
                LOG.error("What is recorded could not be replayed", e);
            }
        });
    }

    private void lookBack(List<Study.Contender> theories, boolean judge) throws InterruptedException {
        boolean anything = false;
        for (Catalogue.Item item : Catalogue.of(ledger).studies()) {
            if (item.isComplete() && !closed) {
                String id = item.study().id();
                List<Round> rounds = laboratory.outstanding(id, PROTOCOLS, theories);
                if (judge || !rounds.isEmpty()) {
                    if (!laboratory.replay(id, rounds, watcher.begun(item.study()))) {
                        return;
                    }
                    watcher.judged(item.study());
                    anything = true;
                }
            }
        }
        if (anything) {
            watcher.upToDate();
        }
    }

    /** Waits until all that have come are up to date, or the laboratory was told to stop. */
    public void await() {
        CompletableFuture.runAsync(() -> {}, thread).join();
    }

    /** Stops the laboratory, and returns when it has. A study that is being replayed goes on at the next opportunity. */
    @Override
    public void close() {
        laboratory.stop();
        closed = true;
        await();
        thread.shutdown();
    }
}
