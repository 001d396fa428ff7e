package dev.touchstone.laboratory;

import dev.touchstone.api.Submission;
import dev.touchstone.api.ledger.Answers;
import dev.touchstone.bus.Bus;
import dev.touchstone.bus.Subscription;
import dev.touchstone.bus.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Brings the answers that come over the bus to the gate of the chain they are for. */
final class Inbox implements AutoCloseable {
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Subscription subscription;

    Inbox(Bus bus) {
        subscription = bus.subscribe(Topic.ANSWERS, "laboratory-answers", this::deliver);
    }

    /** A gate for a chain, open for answers until {@link #remove}. */
    Gate add(String chain, List<String> theories) {
        Gate gate = new Gate(theories);
        gates.put(chain, gate);
        return gate;
    }

    void remove(String chain) {
        gates.remove(chain);
    }

    private void deliver(Answers answers) {
        Gate gate = gates.get(answers.chain());
        if (gate != null) {
            List<Submission> submissions = answers.submissions();
            gate.offer(submissions);
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
