package dev.touchstone.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Trial;
import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.ledger.StudyLog;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A whole study on a cheap phenomenon, with real theories, bus and ledger. */
class LaboratoryTest {
    private static final long SLOW_GATE = 60_000;

    @Test
    void nothingBeyondAnOriginIsRecordedBeforeTheAnswersAreSealed() throws InterruptedException {
        try (Workshop workshop = new Workshop(2, new Theories.Mean())) {
            Study study = workshop.study(SLOW_GATE);
            assertTrue(workshop.laboratory.conduct(study, new Climb()));
            for (Cohort cohort : study.cohorts()) {
                boolean closed = false;
                for (Entry entry : workshop.ledger.read(study.chain(cohort), 0)) {
                    if (entry.fact() instanceof Fact.Asked) {
                        closed = true;
                    } else if (entry.fact() instanceof Fact.Sealed) {
                        closed = false;
                    } else if (entry.fact() instanceof Fact.Measured measured) {
                        for (Column column : measured.columns()) {
                            assertFalse(closed && column.position(0) > Climb.ORIGIN, cohort.label());
                        }
                    }
                }
            }
        }
    }

    @Test
    void laterTasksAreForecastFromEarlierOnesAndAllAgainInRetrospect() throws InterruptedException {
        try (Workshop workshop = new Workshop(2, new Theories.Mean())) {
            Study study = workshop.study(SLOW_GATE);
            workshop.laboratory.conduct(study, new Climb());
            Dossier dossier = StudyLog.read(workshop.ledger, study.id()).dossier();
            int perTask = 2 * Workshop.SEEDS;
            for (Submission submission : of(dossier, "hill-1", Standing.PROSPECTIVE)) {
                assertEquals(0, submission.fittedOn());
                assertInstanceOf(Answer.Declined.class, submission.answer());
            }
            for (Submission submission : of(dossier, "hill-3", Standing.PROSPECTIVE)) {
                assertEquals(2 * perTask, submission.fittedOn());
            }
            for (Submission submission : of(dossier, "hill-1", Standing.RETROSPECTIVE)) {
                assertEquals(2 * perTask, submission.fittedOn());
                assertInstanceOf(Answer.Given.class, submission.answer());
            }
        }
    }

    @Test
    void oneWorkerOrThreeTheNumbersAreTheSame() throws InterruptedException {
        assertEquals(dossierWith(1), dossierWith(3));
    }

    private static Dossier dossierWith(int workers) throws InterruptedException {
        try (Workshop workshop = new Workshop(workers, new Theories.Mean())) {
            Study study = workshop.study(SLOW_GATE);
            workshop.laboratory.conduct(study, new Climb());
            return StudyLog.read(workshop.ledger, study.id()).dossier();
        }
    }

    @Test
    void aStudyThatWasStoppedGoesOnAndEndsTheSame() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, new Theories.Mean())) {
            Study study = workshop.study(SLOW_GATE);
            AtomicInteger begun = new AtomicInteger();
            Phenomenon stopping = new Climb() {
                @Override
                public void run(Cohort cohort, Recorder recorder) throws Exception {
                    if (begun.incrementAndGet() == 3) {
                        workshop.laboratory.stop();
                    }
                    super.run(cohort, recorder);
                }
            };
            assertFalse(workshop.laboratory.conduct(study, stopping));
            Laboratory again = workshop.newLaboratory(1);
            AtomicInteger trained = new AtomicInteger();
            Phenomenon counting = new Climb() {
                @Override
                public void run(Cohort cohort, Recorder recorder) throws Exception {
                    trained.incrementAndGet();
                    super.run(cohort, recorder);
                }
            };
            assertTrue(again.conduct(study, counting));
            assertEquals(study.cohorts().size() - 2, trained.get());
            assertEquals(
                    dossierWith(1), StudyLog.read(workshop.ledger, study.id()).dossier());
            assertTrue(workshop.ledger.verify().ok());
        }
    }

    @Test
    void aCohortThatWasStoppedGoesOnFromItsCheckpoint() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, new Theories.Mean())) {
            Study study = workshop.study(SLOW_GATE);
            assertFalse(workshop.laboratory.conduct(study, stoppingAt(20, workshop.laboratory)));
            Cohort stopped = study.cohorts(study.tasks().get(0)).get(0);
            List<Entry> before = workshop.ledger.read(study.chain(stopped), 0);
            assertInstanceOf(
                    Fact.CheckpointTaken.class, before.get(before.size() - 1).fact());
            assertTrue(workshop.newLaboratory(1).conduct(study, new Climb()));
            List<Entry> after = workshop.ledger.read(study.chain(stopped), 0);
            assertEquals(before, after.subList(0, before.size()));
            assertEquals(1, count(after, Fact.CohortOpened.class));
            assertEquals(1, count(after, Fact.Asked.class));
            assertEquals(
                    dossierWith(1), StudyLog.read(workshop.ledger, study.id()).dossier());
            assertEquals(Optional.empty(), workshop.checkpoints.find(study.chain(stopped), digest(before)));
        }
    }

    @Test
    void aCheckpointThatIsLostCostsTimeOnly() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, new Theories.Mean())) {
            Study study = workshop.study(SLOW_GATE);
            assertFalse(workshop.laboratory.conduct(study, stoppingAt(20, workshop.laboratory)));
            study.cohorts().forEach(cohort -> workshop.checkpoints.forget(study.chain(cohort)));
            assertTrue(workshop.newLaboratory(1).conduct(study, new Climb()));
            assertEquals(
                    dossierWith(1), StudyLog.read(workshop.ledger, study.id()).dossier());
        }
    }

    @Test
    void anInstrumentIsUsedOnlyIfATheorySubscribes() throws InterruptedException {
        Climb unwatched = new Climb();
        try (Workshop workshop = new Workshop(1, new Theories.Mean())) {
            workshop.laboratory.conduct(workshop.study(SLOW_GATE), unwatched);
        }
        assertEquals(0, unwatched.measured.get());
        Climb watched = new Climb();
        try (Workshop workshop = new Workshop(1, new Theories.Steep())) {
            Study study = workshop.study(SLOW_GATE);
            workshop.laboratory.conduct(study, watched);
            StudyLog log = StudyLog.read(workshop.ledger, study.id());
            assertTrue(
                    log.cohorts().stream().allMatch(cohort -> cohort.metrics().contains(Climb.STEEPNESS.name())));
        }
        assertTrue(watched.measured.get() > 0);
    }

    /** Stops the laboratory when a canonical cohort comes to this step. */
    private static Phenomenon stoppingAt(long step, Laboratory laboratory) {
        return new Climb() {
            @Override
            void reached(Cohort cohort, long now) {
                if (cohort.arm() == Arm.CANONICAL && now == step) {
                    laboratory.stop();
                }
            }
        };
    }

    private static long count(List<Entry> entries, Class<? extends Fact> kind) {
        return entries.stream().filter(entry -> kind.isInstance(entry.fact())).count();
    }

    private static String digest(List<Entry> entries) {
        return ((Fact.CheckpointTaken) entries.get(entries.size() - 1).fact()).digest();
    }

    @Test
    void aStudyWhoseChainWasTakenButNotDeclaredBeginsAllTheSame() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, new Theories.Mean())) {
            Study study = workshop.study(SLOW_GATE);
            workshop.ledger.open(study.id(), -1, "killed at once");
            assertTrue(workshop.laboratory.conduct(study, new Climb()));
            assertEquals(
                    dossierWith(1), StudyLog.read(workshop.ledger, study.id()).dossier());
        }
    }

    @Test
    void aCohortsFirstGateWaitsForTheoriesThatAreStillFitted() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, new Theories.Studious())) {
            Study study = workshop.study(Theories.Studious.FITTING_MILLIS / 3);
            workshop.laboratory.conduct(study, new Climb());
            Dossier dossier = StudyLog.read(workshop.ledger, study.id()).dossier();
            assertEquals(
                    dossier.questions().size(),
                    dossier.submissions().stream()
                            .filter(s -> s.standing() == Standing.PROSPECTIVE)
                            .count());
        }
    }

    @Test
    void whatComesTooLateIsKeptAndMarked() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, new Theories.Slow())) {
            Study study = workshop.study(1);
            Phenomenon releasing = new Climb() {
                @Override
                public void run(Cohort cohort, Recorder recorder) throws Exception {
                    super.run(cohort, Theories.Slow.releasingOnceResolved(recorder));
                }
            };
            workshop.laboratory.conduct(study, releasing);
            Dossier dossier = StudyLog.read(workshop.ledger, study.id()).dossier();
            // Controls train first; afterwards the theory holds nothing back any more.
            Set<Trial> first =
                    Set.copyOf(study.cohorts(study.tasks().get(0)).get(2).trials());
            assertTrue(dossier.submissions().stream()
                    .filter(s -> first.contains(
                            Objects.requireNonNull(dossier.questions().get(s.question()))
                                    .trial()))
                    .noneMatch(s -> s.standing() == Standing.PROSPECTIVE));
        }
    }

    @Test
    void aTheoryThatThrowsIsAFaultInTheRecordAndNothingElse() throws InterruptedException {
        try (Workshop workshop = new Workshop(2, new Theories.Mean(), new Theories.Thrower())) {
            Study study = workshop.study(SLOW_GATE);
            assertTrue(workshop.laboratory.conduct(study, new Climb()));
            Dossier dossier = StudyLog.read(workshop.ledger, study.id()).dossier();
            dossier.submissions().stream()
                    .filter(s -> s.theory().equals("thrower"))
                    .forEach(s -> assertInstanceOf(Answer.Failed.class, s.answer()));
            assertTrue(dossier.submissions().stream()
                    .anyMatch(s -> s.theory().equals("mean") && s.answer() instanceof Answer.Given));
        }
    }

    @Test
    void aPhenomenonThatThrowsLosesItsCohortOnly() throws InterruptedException {
        try (Workshop workshop = new Workshop(2, new Theories.Mean())) {
            Study study = workshop.study(SLOW_GATE);
            Cohort unlucky = study.cohorts().get(1);
            Phenomenon throwing = new Climb() {
                @Override
                public void run(Cohort cohort, Recorder recorder) throws Exception {
                    if (cohort.equals(unlucky)) {
                        throw new IllegalStateException("unlucky");
                    }
                    super.run(cohort, recorder);
                }
            };
            assertTrue(workshop.laboratory.conduct(study, throwing));
            StudyLog log = StudyLog.read(workshop.ledger, study.id());
            assertEquals(
                    List.of(study.chain(unlucky)),
                    log.cohorts().stream()
                            .filter(cohort -> cohort.fault() != null)
                            .map(cohort -> cohort.chain())
                            .toList());
            assertTrue(log.isClosed());
        }
    }

    /** One for each trial of the task. */
    private static List<Submission> of(Dossier dossier, String task, Standing standing) {
        List<Submission> found = dossier.submissions().stream()
                .filter(s -> s.standing() == standing && !s.theory().equals("oracle"))
                .filter(s -> Objects.requireNonNull(dossier.questions().get(s.question()))
                        .trial()
                        .task()
                        .equals(task))
                .toList();
        assertEquals(2 * Workshop.SEEDS, found.size());
        return found;
    }
}
