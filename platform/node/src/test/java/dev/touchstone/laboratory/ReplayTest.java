package dev.touchstone.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Task;
import dev.touchstone.api.Theory;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.forecasting.References;
import dev.touchstone.forecasting.Replay;
import dev.touchstone.host.Extension;
import dev.touchstone.host.Platform;
import dev.touchstone.ledger.StudyLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Complete studies asked again. */
class ReplayTest {
    private static final long SLOW_GATE = 60_000;
    private static final List<Protocol> OTHER_TASKS = List.of(Protocol.OTHER_TASKS);
    private static final Extension<Theory> MEAN = Workshop.extension(new Theories.Mean());
    private static final Extension<Theory> STEEP = Workshop.extension(new Theories.Steep());
    private static final Extension<Theory> THROWER = Workshop.extension(new Theories.Thrower());

    /** Notes who is asked, and stops at the first seal if it is told to. */
    private static final class Notes implements ReplayWatcher {
        private final List<String> asked = new ArrayList<>();
        private final List<Submission> sealed = new ArrayList<>();
        private final Runnable atFirstSeal;

        Notes(Runnable atFirstSeal) {
            this.atFirstSeal = atFirstSeal;
        }

        @Override
        public void begun(Round round, int questions) {
            asked.addAll(round.ids());
        }

        @Override
        public void sealed(Round round, Task task, List<Submission> submissions) {
            if (sealed.isEmpty()) {
                atFirstSeal.run();
            }
            sealed.addAll(submissions);
        }

        @Override
        public void ended(Round round) {}
    }

    private static Notes replay(
            Workshop workshop, Study study, List<Protocol> protocols, List<Extension<Theory>> theories)
            throws InterruptedException {
        Notes notes = new Notes(() -> {});
        assertTrue(workshop.newLaboratory(1).replay(study.id(), protocols, contenders(theories), notes));
        return notes;
    }

    private static List<Study.Contender> contenders(List<Extension<Theory>> theories) {
        return theories.stream().map(Extension::contender).toList();
    }

    /** A complete study that declares one theory. */
    private static Study conducted(Workshop workshop, Extension<Theory> theory) throws InterruptedException {
        Study study = Workshop.study(SLOW_GATE, new Climb(), Protocol.OTHER_TASKS, contenders(List.of(theory)));
        assertTrue(workshop.laboratory.conduct(study, new Climb()));
        return study;
    }

    private static long count(StudyLog log, String theory, Protocol protocol) {
        return log.submissions().stream()
                .filter(one -> one.theory().equals(theory)
                        && one.protocol() == protocol
                        && one.standing() == Standing.RETROSPECTIVE)
                .count();
    }

    @Test
    void aTheoryThatTheStudyDidNotDeclareIsAskedAndMarkedRetrospective() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, List.of(MEAN, STEEP))) {
            Study study = conducted(workshop, STEEP);
            StudyLog before = StudyLog.read(workshop.ledger, study.id());
            List<Entry> chain = workshop.ledger.read(study.id(), 0);
            Notes notes = replay(workshop, study, List.of(Protocol.values()), List.of(MEAN, STEEP));
            assertEquals(
                    List.of("mean", "steep", "mean", "mean", "steep"),
                    notes.asked,
                    "what the study's end has answered is not asked again");
            StudyLog log = StudyLog.read(workshop.ledger, study.id());
            assertEquals(before.questions(), log.questions());
            for (Protocol protocol : Protocol.values()) {
                assertEquals(log.questions().size(), count(log, "mean", protocol));
            }
            assertTrue(log.isClosed() && log.isJudged());
            assertEquals(chain, workshop.ledger.read(study.id(), 0).subList(0, chain.size()));
            assertEquals(
                    List.of(),
                    Replay.of(workshop.ledger, study.id(), List.of(MEAN, STEEP), References.NONE)
                            .different());
            assertTrue(workshop.ledger.verify().ok());
        }
    }

    @Test
    void theOracleIsAskedUnderOtherTasksAndNeverLive() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, List.of(MEAN))) {
            Study study = conducted(workshop, MEAN);
            StudyLog log = StudyLog.read(workshop.ledger, study.id());
            List<Submission> oracle = log.submissions().stream()
                    .filter(one -> one.theory().equals("oracle"))
                    .toList();
            assertEquals(log.questions().size(), oracle.size());
            for (Submission one : oracle) {
                assertEquals(Standing.RETROSPECTIVE, one.standing());
                assertEquals(Protocol.OTHER_TASKS, one.protocol());
                assertEquals(Platform.PLUGIN, one.plugin());
            }
            assertTrue(oracle.stream().anyMatch(one -> one.answer() instanceof Answer.Given));
        }
    }

    @Test
    void aReplayThatIsStoppedLeavesASoundLedgerAndGoesOn() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, List.of(MEAN, STEEP))) {
            Study study = conducted(workshop, STEEP);
            Laboratory stopped = workshop.newLaboratory(1);
            Notes notes = new Notes(stopped::stop);
            assertFalse(stopped.replay(study.id(), OTHER_TASKS, contenders(List.of(MEAN)), notes));
            assertEquals(2 * Workshop.SEEDS, notes.sealed.size());
            StudyLog between = StudyLog.read(workshop.ledger, study.id());
            assertTrue(between.isClosed(), "a study that was complete stays so");
            assertEquals(2 * Workshop.SEEDS, count(between, "mean", Protocol.OTHER_TASKS));
            assertTrue(workshop.ledger.verify().ok());
            assertEquals(List.of("mean"), replay(workshop, study, OTHER_TASKS, List.of(MEAN)).asked);
            StudyLog log = StudyLog.read(workshop.ledger, study.id());
            assertEquals(log.questions().size(), count(log, "mean", Protocol.OTHER_TASKS));
            Phenomenon untouchable = new Climb() {
                @Override
                public void run(dev.touchstone.api.Cohort cohort, dev.touchstone.api.Recorder recorder) {
                    throw new IllegalStateException("trained again");
                }
            };
            assertTrue(workshop.newLaboratory(1).conduct(study, untouchable));
            assertEquals(
                    log.dossier(), StudyLog.read(workshop.ledger, study.id()).dossier());
        }
    }

    @Test
    void whatHasFailedOrComesFromAnotherJarIsAskedAgainAndTheLatestCounts() throws InterruptedException {
        Extension<Theory> mended = new Extension<>(
                "thrower", "made for tests", new Theories.Steep(), new Plugin("tests", "1.0.1", "1".repeat(64)));
        String id;
        try (Workshop workshop = new Workshop(1, List.of(THROWER))) {
            Study study = conducted(workshop, THROWER);
            id = study.id();
            assertEquals(List.of("thrower"), replay(workshop, study, OTHER_TASKS, List.of(THROWER)).asked);
            assertEquals(List.of("thrower"), replay(workshop, study, OTHER_TASKS, List.of(mended)).asked);
            StudyLog log = StudyLog.read(workshop.ledger, id);
            assertEquals(log.questions().size(), count(log, "thrower", Protocol.OTHER_TASKS));
        }
    }

    @Test
    void aReplayWithNothingNewAsksNobodyAndJudgesAgain() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, List.of(MEAN))) {
            Study study = conducted(workshop, MEAN);
            StudyLog before = StudyLog.read(workshop.ledger, study.id());
            assertEquals(List.of(), replay(workshop, study, OTHER_TASKS, List.of(MEAN)).asked);
            StudyLog after = StudyLog.read(workshop.ledger, study.id());
            assertEquals(before.dossier(), after.dossier());
            assertEquals(before.scores(), after.scores());
            assertTrue(after.isClosed());
        }
    }

    @Test
    void onlyACompleteStudyCanBeReplayed() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, List.of(MEAN))) {
            Study study = workshop.study(SLOW_GATE);
            Phenomenon stopping = new Climb() {
                @Override
                void reached(dev.touchstone.api.Cohort cohort, long step) {
                    workshop.laboratory.stop();
                }
            };
            assertFalse(workshop.laboratory.conduct(study, stopping));
            FaultException refused = assertThrows(
                    FaultException.class,
                    () -> workshop.newLaboratory(1)
                            .replay(study.id(), OTHER_TASKS, workshop.contenders(), ReplayWatcher.NONE));
            assertEquals(Fault.Kind.USER, refused.fault().kind());
        }
    }
}
