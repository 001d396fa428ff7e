package dev.touchstone.laboratory;

import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Task;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.api.ledger.Judgements;
import dev.touchstone.bus.Bus;
import dev.touchstone.bus.Subscription;
import dev.touchstone.bus.Topic;
import dev.touchstone.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What follows when all cohorts of a study are closed, at its end and whenever it is replayed: theories are asked in
 * retrospect, evaluators judge. Answers are sealed task by task, so that little is lost when it is stopped.
 */
final class Conclusion {
    private static final long JUDGEMENT_SECONDS = 120;

    private static final long LOOK_MILLIS = 100;

    /** A replay asks every question of the study at once; each theory's time limit for it is its gates' together. */
    private static final long REPLAY_MILLIS_AT_LEAST = 30_000;

    private final Ledger ledger;
    private final Bus bus;
    private final Inbox inbox;
    private final Study study;
    private final ChainWriter writer;
    private final BooleanSupplier stop;

    Conclusion(Ledger ledger, Bus bus, Inbox inbox, Study study, ChainWriter writer, BooleanSupplier stop) {
        this.ledger = ledger;
        this.bus = bus;
        this.inbox = inbox;
        this.study = study;
        this.writer = writer;
        this.stop = stop;
    }

    /** @return whether it came to its end; false if it was stopped */
    boolean run(List<Round> rounds, ReplayWatcher watcher) throws InterruptedException {
        Map<Task, Set<String>> questions = Asked.byTask(ledger, study);
        for (Round round : rounds) {
            if (!stop.getAsBoolean()) {
                replay(round, questions, watcher);
            }
        }
        if (!stop.getAsBoolean()) {
            judge();
        }
        if (stop.getAsBoolean()) {
            writer.await();
            return false;
        }
        writer.append(new Fact.StudyClosed());
        writer.await();
        return true;
    }

    private void replay(Round round, Map<Task, Set<String>> questions, ReplayWatcher watcher)
            throws InterruptedException {
        int count = questions.values().stream().mapToInt(Set::size).sum();
        watcher.begun(round, count);
        String chain = study.id();
        Gate gate = inbox.add(chain, round.protocol());
        questions.values().forEach(ids -> gate.close(ids, round.ids()));
        writer.append(
                new Fact.ReplayAsked(Used.heads(ledger, study, round.protocol()), round.protocol(), round.theories()));
        long limit = Math.max(REPLAY_MILLIS_AT_LEAST, study.gateMillis() * Math.max(1, count));
        for (Map.Entry<Task, Set<String>> ofTask : questions.entrySet()) {
            List<Submission> submissions = gate.await(ofTask.getValue(), limit, stop);
            if (stop.getAsBoolean()) {
                break;
            }
            if (!submissions.isEmpty()) {
                writer.append(new Fact.Sealed(submissions));
            }
            watcher.sealed(round, ofTask.getKey(), submissions);
        }
        inbox.remove(chain);
        watcher.ended(round);
    }

    private void judge() throws InterruptedException {
        BlockingQueue<Judgements> judgements = new LinkedBlockingQueue<>();
        try (Subscription subscription = bus.subscribe(Topic.JUDGEMENTS, "laboratory-judgements", judgements::add)) {
            writer.append(new Fact.JudgementAsked());
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(JUDGEMENT_SECONDS);
            @Nullable Judgements judgement = null;
            while (judgement == null && System.nanoTime() < deadline && !stop.getAsBoolean()) {
                judgement = judgements.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (judgement != null) {
                writer.append(new Fact.Judged(judgement.scores(), judgement.faults()));
            }
        }
    }
}
