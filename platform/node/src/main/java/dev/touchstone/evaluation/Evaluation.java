package dev.touchstone.evaluation;

import dev.touchstone.api.Evaluator;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.api.ledger.Judgements;
import dev.touchstone.api.ledger.LiveScores;
import dev.touchstone.bus.Bus;
import dev.touchstone.bus.Follower;
import dev.touchstone.bus.Topic;
import dev.touchstone.host.Extension;
import dev.touchstone.host.containment.Containment;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.StudyLog;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Follows the ledger and lets evaluators tally every study that is open: what they would say now goes over the bus while
 * outcomes come in, and what they say in the end when the study asks for it. Both come from the same tally.
 */
public final class Evaluation implements AutoCloseable {
    /** Between two live scores of a study, so that they are published twice a second at most. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Bus bus;
    private final Ledger ledger;
    private final Supplier<List<Extension<Evaluator>>> evaluators;
    private final Containment containment;
    private final Map<String, StudyTally> studies = new HashMap<>();
    private final Map<String, StudyTally> studyOfChain = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread created = new Thread(work, "evaluation-clock");
        created.setDaemon(true);
        return created;
    });
    private final ScheduledFuture<?> pulse;
    private final Follower follower;

    /**
     * Starts.
     *
     * @param evaluators as they are now
     * @param containment where they are called
     */
    public Evaluation(
            Bus bus, Ledger ledger, Supplier<List<Extension<Evaluator>>> evaluators, Containment containment) {
        this.bus = bus;
        this.ledger = ledger;
        this.evaluators = evaluators;
        this.containment = containment;
        this.follower = new Follower(bus, "evaluation", ledger::page, this::accept);
        this.pulse = clock.scheduleWithFixedDelay(
                this::publishNews, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void accept(Entry entry) {
        Fact fact = entry.fact();
        if (fact instanceof Fact.CohortOpened opened && !studyOfChain.containsKey(entry.chain())) {
            // The cohort was faster than its study.
            follower.catchUp(opened.study());
        }
        StudyTally known = studyOfChain.get(entry.chain());
        if (known != null) {
            known.accept(entry);
        } else if (fact instanceof Fact.StudyOpened) {
            begin(entry);
        }
        if (fact instanceof Fact.JudgementAsked && isOpen(entry)) {
            judge(entry.chain());
        } else if (fact instanceof Fact.StudyClosed) {
            end(entry.chain());
        }
    }

    /** Nothing follows a request in its chain before it is answered; an old one that is read again is settled. */
    private boolean isOpen(Entry asked) {
        return ledger.head(asked.chain()).equals(Optional.of(asked.hash()));
    }

    /** With what was recorded of it before, if it is taken up again. */
    private void begin(Entry opened) {
        StudyLog log = new StudyLog(opened.chain());
        log.accept(opened);
        StudyTally begun = new StudyTally(log, evaluators, containment);
        StudyTally before = studies.put(opened.chain(), begun);
        if (before != null) {
            before.close();
        }
        studyOfChain.put(opened.chain(), begun);
        begun.chains().forEach(chain -> studyOfChain.put(chain, begun));
        begun.chains().forEach(follower::catchUp);
    }

    private void judge(String study) {
        StudyTally tally = studies.get(study);
        if (tally == null) {
            // Closed before, and forgotten.
            try (StudyTally anew = new StudyTally(StudyLog.read(ledger, study), evaluators, containment)) {
                publish(study, anew);
            }
        } else {
            // The bus may have lost what a cohort's chain says.
            tally.chains().forEach(follower::catchUp);
            publish(study, tally);
        }
    }

    private void publish(String study, StudyTally tally) {
        Judgements judgements = tally.judgements();
        bus.publish(Topic.SCORES, new LiveScores(study, judgements.scores()));
        bus.publish(Topic.JUDGEMENTS, judgements);
    }

    private void end(String study) {
        StudyTally ended = studies.remove(study);
        if (ended != null) {
            ended.close();
        }
        studyOfChain.values().removeIf(tally -> tally.equals(ended));
    }

    /** On the clock's thread. */
    private synchronized void publishNews() {
        for (StudyTally tally : studies.values()) {
            if (tally.hasNews()) {
                bus.publish(Topic.SCORES, tally.live());
            }
        }
    }

    @Override
    public void close() {
        pulse.cancel(false);
        clock.shutdown();
        follower.close();
        synchronized (this) {
            studies.values().forEach(StudyTally::close);
            studies.clear();
        }
    }
}
