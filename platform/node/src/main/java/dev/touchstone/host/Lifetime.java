package dev.touchstone.host;

import dev.touchstone.api.FaultException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends what is no longer wanted as soon as nobody uses it any more. */
final class Lifetime {
    private final String name;
    private final Runnable end;
    private int uses;
    private boolean retired;
    private boolean ended;

    /**
     * Begins.
     *
     * @param name for messages
     * @param end called once
     */
    Lifetime(String name, Runnable end) {
        this.name = name;
        this.end = end;
    }

    /** Of what nobody ever retires: the platform's own. */
    static Lifetime endless() {
        return new Lifetime("the platform", () -> {});
    }

    /** @throws FaultException if it has ended */
    synchronized Use use() {
        if (ended) {
            throw FaultException.user(
                    name + " was removed or replaced, and is closed.",
                    "Take what the plugin folder offers now; 'touchstone plugins' shows it.");
        }
        uses++;
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.compareAndSet(true, false)) {
                release();
            }
        };
    }

    /** Nobody wants it any more: it ends with the last use, at once if there is none. */
    void retire() {
        synchronized (this) {
            retired = true;
        }
        endIfUnused();
    }

    private void release() {
        synchronized (this) {
            uses--;
        }
        endIfUnused();
    }

    private void endIfUnused() {
        synchronized (this) {
            if (ended || !retired || uses > 0) {
                return;
            }
            ended = true;
        }
        end.run();
    }
}
