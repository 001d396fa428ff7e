package dev.touchstone.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Theory;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.host.Extension;
import dev.touchstone.ledger.StudyLog;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Plugins that come are brought up to date with all that is recorded. */
class RetrospectionTest {
    private static final long SLOW_GATE = 60_000;
    private static final Extension<Theory> MEAN = Workshop.extension(new Theories.Mean());
    private static final Extension<Theory> STEEP = Workshop.extension(new Theories.Steep());

    /** Notes what is judged. */
    private static final class Notes implements Retrospection.Watcher {
        private final List<String> notes = new CopyOnWriteArrayList<>();

        @Override
        public ReplayWatcher begun(Study study) {
            return ReplayWatcher.NONE;
        }

        @Override
        public void judged(Study study) {
            notes.add(study.id());
        }

        @Override
        public void upToDate() {
            notes.add("up to date");
        }
    }

    private static Study study(Protocol protocol) {
        return Workshop.study(SLOW_GATE, new Climb(), protocol, List.of(Extension.contender(MEAN)));
    }

    private static Study conducted(Workshop workshop, Protocol protocol) throws InterruptedException {
        Study study = study(protocol);
        assertTrue(workshop.laboratory.conduct(study, new Climb()));
        return study;
    }

    private static long retrospective(Workshop workshop, Study study, String theory) {
        return StudyLog.read(workshop.ledger, study.id()).submissions().stream()
                .filter(one -> one.theory().equals(theory) && one.standing() == Standing.RETROSPECTIVE)
                .map(one -> one.question() + one.protocol())
                .distinct()
                .count();
    }

    @Test
    void aTheoryThatComesIsAskedAboutEveryCompleteStudyOnce() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, List.of(MEAN, STEEP))) {
            Study first = conducted(workshop, Protocol.OTHER_TASKS);
            Study second = conducted(workshop, Protocol.OTHER_SEEDS);
            Notes notes = new Notes();
            try (Retrospection retrospection = new Retrospection(workshop.laboratory, workshop.ledger, notes)) {
                retrospection.welcome(List.of(Extension.contender(STEEP)), false);
                retrospection.await();
                assertEquals(List.of(first.id(), second.id(), "up to date"), notes.notes);
                for (Study study : List.of(first, second)) {
                    int questions = StudyLog.read(workshop.ledger, study.id())
                            .questions()
                            .size();
                    assertEquals(2L * questions, retrospective(workshop, study, "steep"));
                }
                List<Entry> before = workshop.ledger.read(first.id(), 0);
                retrospection.welcome(List.of(Extension.contender(STEEP)), false);
                retrospection.await();
                assertEquals(before, workshop.ledger.read(first.id(), 0), "nothing new, nothing written");
                assertEquals(3, notes.notes.size());
            }
        }
    }

    @Test
    void forAnEvaluatorThatComesEveryCompleteStudyIsJudgedAgain() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, List.of(MEAN))) {
            Study study = conducted(workshop, Protocol.OTHER_TASKS);
            try (var retrospection = new Retrospection(workshop.laboratory, workshop.ledger, new Notes())) {
                retrospection.welcome(List.of(), true);
                retrospection.await();
            }
            assertEquals(2, workshop.ledger.find(study.id(), Fact.Judged.class).size());
        }
    }

    @Test
    void nobodyWaitsForATheoryThatHasGoneAndWhenItIsBackItIsAsked() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, List.of(MEAN))) {
            Study study = conducted(workshop, Protocol.OTHER_TASKS);
            try (var retrospection = new Retrospection(workshop.laboratory, workshop.ledger, new Notes())) {
                retrospection.welcome(List.of(Extension.contender(STEEP)), false);
                retrospection.await();
                assertEquals(Set.of(true), failed(workshop, study, "steep"), "its gates would wait for an hour");
                workshop.present(List.of(MEAN, STEEP));
                retrospection.welcome(List.of(Extension.contender(STEEP)), false);
                retrospection.await();
                assertEquals(Set.of(false), failed(workshop, study, "steep"));
            }
        }
    }

    private static Set<Boolean> failed(Workshop workshop, Study study, String theory) {
        return StudyLog.read(workshop.ledger, study.id()).submissions().stream()
                .filter(one -> one.theory().equals(theory))
                .map(one -> one.answer() instanceof Answer.Failed)
                .collect(Collectors.toSet());
    }

    @Test
    void aStudyThatTrainsMeanwhileStaysTheSame() throws InterruptedException {
        StudyLog undisturbed;
        try (Workshop quiet = new Workshop(2, List.of(MEAN))) {
            undisturbed = StudyLog.read(
                    quiet.ledger, conducted(quiet, Protocol.OTHER_TASKS).id());
        }
        try (Workshop workshop = new Workshop(2, List.of(MEAN, STEEP))) {
            Study recorded = conducted(workshop, Protocol.OTHER_SEEDS);
            Study running = study(Protocol.OTHER_TASKS);
            Notes notes = new Notes();
            // Of its own: closing the retrospection stops its laboratory.
            try (var retrospection = new Retrospection(workshop.newLaboratory(1), workshop.ledger, notes)) {
                Climb climb = new Climb() {
                    @Override
                    void reached(Cohort cohort, long step) {
                        if (step == 1) {
                            retrospection.welcome(List.of(Extension.contender(STEEP)), true);
                        }
                    }
                };
                assertTrue(workshop.laboratory.conduct(running, climb));
                retrospection.await();
            }
            assertTrue(notes.notes.contains(recorded.id()));
            StudyLog disturbed = StudyLog.read(workshop.ledger, running.id());
            assertEquals(prospective(undisturbed), prospective(disturbed));
            assertEquals(undisturbed.findings(), disturbed.findings());
            assertTrue(workshop.ledger.verify().ok());
        }
    }

    private static List<String> prospective(StudyLog log) {
        return log.submissions().stream()
                .filter(one -> one.standing() == Standing.PROSPECTIVE)
                .map(one -> one.question() + " " + one.answer())
                .sorted()
                .toList();
    }
}
