package dev.touchstone.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Answer;
import dev.touchstone.api.History;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.forecasting.References;
import dev.touchstone.forecasting.Replay;
import dev.touchstone.ledger.StudyLog;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Theories that try to know what their protocol keeps from them, on whole studies. */
class ProtocolTest {
    private static final long SLOW_GATE = 60_000;
    private static final List<Protocol> ALL = Arrays.asList(Protocol.values());

    @ParameterizedTest
    @EnumSource
    void noTheoryKnowsTheOutcomeLiveOrReplayed(Protocol protocol) throws InterruptedException {
        try (Workshop workshop = new Workshop(2, new Cheats.Hoarder(), new Cheats.Eavesdropper())) {
            Study other = Workshop.study(SLOW_GATE, new Descent(), protocol, workshop.contenders());
            assertTrue(workshop.laboratory.conduct(other, new Descent()));
            Study study = Workshop.study(SLOW_GATE, new Climb(), protocol, workshop.contenders());
            assertTrue(workshop.laboratory.conduct(study, new Climb()));
            assertTrue(workshop.laboratory.replay(study.id(), ALL, workshop.contenders(), ReplayWatcher.NONE));
            StudyLog log = StudyLog.read(workshop.ledger, study.id());
            int questions = log.questions().size();
            for (Study.Contender theory : workshop.contenders()) {
                assertEquals(
                        (1L + ALL.size()) * questions,
                        log.submissions().stream()
                                .filter(one -> one.theory().equals(theory.id()))
                                .peek(one -> assertEquals(new Answer.Given(Cheats.HONEST), one.answer()))
                                .count());
            }
            assertTrue(log.submissions().stream()
                    .filter(one -> one.standing() == Standing.PROSPECTIVE)
                    .allMatch(one -> one.protocol() == protocol));
            assertTrue(log.submissions().stream().anyMatch(one -> one.fittedOn() > 0));
        }
    }

    /** Otherwise the test above could not fail. */
    @Test
    void theHoarderWouldKnowIfItWereShown() throws InterruptedException {
        try (Workshop workshop = new Workshop(1, new Theories.Mean())) {
            Study study = workshop.study(SLOW_GATE);
            workshop.laboratory.conduct(study, new Climb());
            StudyLog log = StudyLog.read(workshop.ledger, study.id());
            Question question = log.questions().values().iterator().next();
            Resolved known = new Resolved(
                    question,
                    log.evidence(question, Set.of()),
                    Objects.requireNonNull(log.dossier().outcomes().get(question.id())));
            Optional<Forecast> answer =
                    new Cheats.Hoarder().fit(new History(List.of(known))).forecast(question, known.evidence());
            assertNotEquals(Optional.of(Cheats.HONEST), answer);
        }
    }

    /** What a class keeps in statics outlives its objects, but not the process. */
    @Test
    void aTheoryThatHoardsInStaticsIsFoundByReplayingTheLedger() throws InterruptedException {
        var hoarder = Workshop.extension(new Cheats.StaticHoarder());
        try (Workshop workshop = new Workshop(1, List.of(hoarder))) {
            Study study = workshop.study(SLOW_GATE);
            workshop.laboratory.conduct(study, new Climb());
            Cheats.StaticHoarder.ALL.clear();
            Replay replay = Replay.of(workshop.ledger, study.id(), List.of(hoarder), References.NONE);
            assertFalse(replay.different().isEmpty());
        }
    }

    @Test
    void whatIsCarriedOverComesFromTheLatestCompleteStudyOfEachOtherPhenomenon() throws InterruptedException {
        var mean = Workshop.extension(new Theories.Mean());
        try (Workshop workshop = new Workshop(2, List.of(mean))) {
            Study study = Workshop.study(SLOW_GATE, new Climb(), Protocol.OTHER_PHENOMENA, workshop.contenders());
            workshop.laboratory.conduct(study, new Climb());
            assertEquals(List.of(0), fittedOn(workshop, study, Standing.PROSPECTIVE));
            Study other = Workshop.study(SLOW_GATE, new Descent(), Protocol.OTHER_PHENOMENA, workshop.contenders());
            workshop.laboratory.conduct(other, new Descent());
            int questions =
                    StudyLog.read(workshop.ledger, study.id()).questions().size();
            assertEquals(List.of(questions), fittedOn(workshop, other, Standing.PROSPECTIVE));
            assertEquals(List.of(questions), fittedOn(workshop, other, Standing.RETROSPECTIVE));
            assertEquals(List.of(0), fittedOn(workshop, study, Standing.RETROSPECTIVE));
            List<Protocol> carried = List.of(Protocol.OTHER_PHENOMENA);
            workshop.laboratory.replay(study.id(), carried, workshop.contenders(), ReplayWatcher.NONE);
            assertEquals(List.of(questions), fittedOn(workshop, study, Standing.RETROSPECTIVE));
            assertEquals(List.of(0), fittedOn(workshop, study, Standing.PROSPECTIVE));
            // What comes later changes nothing about what was used.
            Study later = Workshop.study(SLOW_GATE, new Descent(), Protocol.OTHER_TASKS, workshop.contenders());
            workshop.laboratory.conduct(later, new Descent());
            for (Study each : List.of(study, other, later)) {
                Replay replay = Replay.of(workshop.ledger, each.id(), List.of(mean), References.NONE);
                assertEquals(List.of(), replay.different());
                assertTrue(replay.compared() > 0);
            }
        }
    }

    private static List<Integer> fittedOn(Workshop workshop, Study study, Standing standing) {
        Stream<Submission> all = StudyLog.read(workshop.ledger, study.id()).submissions().stream();
        return all.filter(one -> one.standing() == standing)
                .map(Submission::fittedOn)
                .distinct()
                .toList();
    }
}
