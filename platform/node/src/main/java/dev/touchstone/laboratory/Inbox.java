package dev.touchstone.laboratory;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.ledger.Answers;
import dev.touchstone.api.ledger.TheoriesFitted;
import dev.touchstone.bus.Bus;
import dev.touchstone.bus.Subscription;
import dev.touchstone.bus.Topic;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Brings what comes over the bus to whoever waits for it: answers to the gate of the chain they are for, and to a stage
 * that its theories are fitted.
 */
final class Inbox implements AutoCloseable {
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Map<TheoriesFitted, CountDownLatch> fitted = new ConcurrentHashMap<>();
    private final Subscription answers;
    private final Subscription fittings;

    Inbox(Bus bus) {
        answers = bus.subscribe(Topic.ANSWERS, "laboratory-answers", this::deliver);
        fittings = bus.subscribe(
                Topic.FITTED, "laboratory-fittings", message -> latch(message).countDown());
    }

    /** A gate for a chain, open for answers until {@link #remove}. */
    Gate add(String chain, Protocol protocol) {
        Gate gate = new Gate(protocol);
        gates.put(chain, gate);
        return gate;
    }

    void remove(String chain) {
        gates.remove(chain);
    }

    /** Waits until theories are fitted; not longer, should the word be lost. */
    void await(TheoriesFitted message, long limitMillis) throws InterruptedException {
        var unused = latch(message).await(limitMillis, TimeUnit.MILLISECONDS);
    }

    private CountDownLatch latch(TheoriesFitted message) {
        return fitted.computeIfAbsent(message, one -> new CountDownLatch(1));
    }

    private void deliver(Answers message) {
        Gate gate = gates.get(message.chain());
        if (gate != null) {
            gate.offer(message.submissions());
        }
    }

    @Override
    public void close() {
        answers.close();
        fittings.close();
    }
}
