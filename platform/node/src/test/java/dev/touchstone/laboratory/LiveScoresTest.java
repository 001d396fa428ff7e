package dev.touchstone.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Question;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Tally;
import dev.touchstone.api.ledger.LiveScores;
import dev.touchstone.bus.Subscription;
import dev.touchstone.bus.Topic;
import dev.touchstone.evaluators.Embeddability;
import dev.touchstone.evaluators.Reproducibility;
import dev.touchstone.ledger.StudyLog;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Evaluators tally a real study while it runs. */
class LiveScoresTest {
    private static final long SLOW_GATE = 60_000;
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<LiveScores> live = new LinkedBlockingQueue<>();

    @Test
    void whatIsSaidLiveInTheEndIsRecordedAndIsTheBatch() throws InterruptedException {
        List<Evaluator> evaluators = List.of(new Embeddability(), new Broken(), new Reproducibility());
        try (Workshop workshop = Workshop.judging(2, evaluators, new Theories.Mean());
                Subscription subscription = workshop.bus.subscribe(Topic.SCORES, "live", live::add)) {
            Study study = workshop.study(SLOW_GATE);
            assertTrue(workshop.laboratory.conduct(study, new Climb()));
            StudyLog log = StudyLog.read(workshop.ledger, study.id());
            assertEquals(batch(log.dossier()), log.scores());
            assertEquals(log.scores(), lastOf(log));
            assertEquals(1, log.faults().size());
            assertTrue(log.faults().get(0).message().contains("broken"), log.faults()::toString);
        }
    }

    @Test
    void aStudyThatWasStoppedIsTalliedWithoutWhatWasSuperseded() throws InterruptedException {
        List<Evaluator> evaluators = List.of(new Embeddability(), new Reproducibility());
        try (Workshop workshop = Workshop.judging(1, evaluators, new Theories.Mean())) {
            Study study = workshop.study(SLOW_GATE);
            AtomicInteger begun = new AtomicInteger();
            Climb stopping = new Climb() {
                @Override
                public void run(Cohort cohort, Recorder recorder) throws Exception {
                    if (begun.incrementAndGet() == 3) {
                        workshop.laboratory.stop();
                    }
                    super.run(cohort, recorder);
                }
            };
            assertFalse(workshop.laboratory.conduct(study, stopping));
            assertTrue(workshop.newLaboratory(1).conduct(study, new Climb()));
            StudyLog log = StudyLog.read(workshop.ledger, study.id());
            assertEquals(batch(log.dossier()), log.scores());
        }
    }

    private List<Score> lastOf(StudyLog log) throws InterruptedException {
        LiveScores last = live.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (last != null && !last.scores().equals(log.scores())) {
            assertEquals(log.id(), last.study());
            last = live.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        return last == null ? List.of() : last.scores();
    }

    private static List<Score> batch(Dossier dossier) {
        return Stream.of(new Embeddability(), new Reproducibility())
                .flatMap(evaluator -> evaluator.evaluate(dossier).stream())
                .toList();
    }

    /** Breaks on the first outcome. */
    private static final class Broken implements Evaluator, Tally {
        @Override
        public String id() {
            return "broken";
        }

        @Override
        public String source() {
            return "a test";
        }

        @Override
        public List<Score> evaluate(Dossier dossier) {
            return List.of();
        }

        @Override
        public Tally tally(Study study) {
            return this;
        }

        @Override
        public void add(Question question) {}

        @Override
        public void add(Submission submission) {}

        @Override
        public void add(Dossier.Finding finding) {
            throw new IllegalStateException("it broke");
        }

        @Override
        public List<Score> scores() {
            return List.of();
        }
    }
}
