package dev.touchstone.laboratory;

import dev.touchstone.api.Question;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.api.ledger.Judgements;
import dev.touchstone.bus.Bus;
import dev.touchstone.bus.Subscription;
import dev.touchstone.bus.Topic;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.StudyLog;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The end of a study, when all cohorts are closed: theories are asked again in retrospect, evaluators judge. */
final class Conclusion {
    private static final long JUDGEMENT_SECONDS = 120;
    /** A replay asks every question of the study at once; each theory's time limit for it is its gates' together. */
    private static final long REPLAY_MILLIS_AT_LEAST = 30_000;

    private final Ledger ledger;
    private final Bus bus;
    private final Inbox inbox;
    private final Study study;
    private final ChainWriter writer;

    Conclusion(Ledger ledger, Bus bus, Inbox inbox, Study study, ChainWriter writer) {
        this.ledger = ledger;
        this.bus = bus;
        this.inbox = inbox;
        this.study = study;
        this.writer = writer;
    }

    void run() throws InterruptedException {
        replay();
        judge();
        writer.append(new Fact.StudyClosed());
        writer.await();
    }

    private void replay() throws InterruptedException {
        if (study.theories().isEmpty()) {
            writer.append(new Fact.ReplayAsked(heads()));
            return;
        }
        List<Question> questions =
                List.copyOf(StudyLog.read(ledger, study.id()).questions().values());
        Gate gate = inbox.add(
                study.id(), study.theories().stream().map(Study.Contender::id).toList());
        gate.close(questions.stream().map(Question::id).toList());
        writer.append(new Fact.ReplayAsked(heads()));
        List<Submission> submissions =
                gate.await(Math.max(REPLAY_MILLIS_AT_LEAST, study.gateMillis() * Math.max(1, questions.size())));
        inbox.remove(study.id());
        if (!submissions.isEmpty()) {
            writer.append(new Fact.Sealed(submissions));
        }
    }

    private void judge() throws InterruptedException {
        BlockingQueue<Judgements> judgements = new LinkedBlockingQueue<>();
        try (Subscription subscription = bus.subscribe(Topic.JUDGEMENTS, "laboratory-judgements", judgements::add)) {
            writer.append(new Fact.JudgementAsked());
            @Nullable Judgements judgement = judgements.poll(JUDGEMENT_SECONDS, TimeUnit.SECONDS);
            if (judgement != null) {
                writer.append(new Fact.Judged(judgement.scores(), judgement.faults()));
            }
        }
    }

    /** The last hash of every cohort's chain: whoever has the study's chain can tell whether one was cut short. */
    private SortedMap<String, String> heads() {
        SortedMap<String, String> heads = new TreeMap<>();
        study.cohorts().stream()
                .map(study::chain)
                .forEach(chain -> ledger.head(chain).ifPresent(hash -> heads.put(chain, hash)));
        return heads;
    }
}
