package dev.touchstone.host.containment;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Interrupts threads that were told to stop until they are gone, for plugin code may swallow an interrupt. There is one
 * for the process, with a thread as long as there is something to do.
 */
final class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Rounds after which a thread that is still there is spoken of. */
    private static final int LONG = 500;

    private static final Map<Yard, Integer> ROUNDS = new HashMap<>();
    private static @Nullable Thread sweeping;

    private Sweeper() {}

    /** Stops whom a yard says is to stop. */
    static synchronized void add(Yard yard) {
        ROUNDS.put(yard, 0);
        Leash.tighten(true);
        if (sweeping == null) {
            sweeping = Yard.hosts(Sweeper::sweepAll, "containment-sweeper");
            sweeping.start();
        }
    }

    private static void sweepAll() {
        try {
            while (sweep()) {
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            LOG.warn("nobody should interrupt the sweeper; threads that were told to stop are left to themselves");
        }
    }

    private static synchronized boolean sweep() {
        ROUNDS.entrySet().removeIf(entry -> isClean(entry.getKey(), entry.getValue()));
        ROUNDS.replaceAll((yard, rounds) -> rounds + 1);
        if (ROUNDS.isEmpty()) {
            Leash.tighten(false);
            sweeping = null;
            return false;
        }
        return true;
    }

    private static boolean isClean(Yard yard, int rounds) {
        List<Thread> left = yard.toStop();
        left.forEach(Thread::interrupt);
        if (rounds == LONG && !left.isEmpty()) {
            LOG.warn(
                    "{} was told to stop and goes on, in code that is not its JAR's; only the end of the process ends it",
                    left.get(0).getName());
        }
        return left.isEmpty();
    }
}
