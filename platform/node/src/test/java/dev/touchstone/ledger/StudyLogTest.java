package dev.touchstone.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Question;
import dev.touchstone.api.Score;
import dev.touchstone.api.Series;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StudyLogTest {
    private final Study study = Facts.study();
    private final Cohort cohort = study.cohorts().get(0);
    private final String trial = cohort.trials().get(0).id();
    private final Question question = Facts.question(cohort.trials().get(0), 3);
    private final Submission given = Facts.submission(question, new Answer.Declined());
    private final Score score = Score.of("skill", Map.of(), 0.5, null, Map.of(), "", "");
    private final Ledger ledger = DuckDbLedger.inMemory();

    @BeforeEach
    void write() {
        Chain own = ledger.open(study.id(), -1, "node");
        append(own, new Fact.StudyOpened(study));
        for (Cohort each : study.cohorts()) {
            Chain chain = ledger.open(study.chain(each), -1, "node");
            append(chain, new Fact.CohortOpened(study.id(), each));
            append(chain, columns(1, 2, 3));
            append(chain, new Fact.Asked(List.of(Facts.question(each.trials().get(0), 3))));
            append(
                    chain,
                    new Fact.Sealed(List.of(
                            Facts.submission(Facts.question(each.trials().get(0), 3), new Answer.Declined()))));
            append(chain, columns(4, 5, 6));
            append(chain, new Fact.TrialEnded(1, 5));
            append(chain, new Fact.OutcomeFound(0, "grok-step", null, new Outcome.Observed(4)));
            append(chain, columns(7, 8));
            append(chain, new Fact.CohortClosed(null));
        }
        append(own, new Fact.Sealed(List.of(given)));
        append(own, new Fact.Judged(List.of(score), List.of(new Fault(Fault.Kind.PLUGIN, "broke", "mend it"))));
        append(own, new Fact.StudyClosed());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static void append(Chain chain, Fact fact) {
        assertTrue(chain.append(fact).join().sequence() > 0);
    }

    /** Value of trial t at position p: 10 p + t. */
    private static Fact columns(long... positions) {
        double[] values = new double[2 * positions.length];
        for (int i = 0; i < positions.length; i++) {
            values[2 * i] = 10.0 * positions[i];
            values[2 * i + 1] = 10.0 * positions[i] + 1;
        }
        return new Fact.Measured(List.of(new Column("loss", 2, positions, values)));
    }

    @Test
    void allOfAStudyIsThere() {
        StudyLog log = StudyLog.read(ledger, study.id());
        assertEquals(study, log.study());
        assertEquals(
                study.cohorts(), log.cohorts().stream().map(CohortLog::cohort).toList());
        assertEquals(4, log.questions().size());
        assertEquals(5, log.submissions().size());
        assertEquals(given, log.submissions().get(4));
        assertEquals(List.of(score), log.scores());
        assertEquals(1, log.faults().size());
        assertTrue(log.isClosed() && log.isJudged() && !log.isJudgementAsked());
        Dossier dossier = log.dossier();
        assertEquals(
                new Dossier.Finding(cohort.trials().get(0), "grok-step", new Outcome.Observed(4)),
                dossier.findings().get(0));
        CohortLog first = log.cohorts().get(0);
        assertTrue(first.isClosed() && first.hasEnded(1) && !first.hasEnded(0));
        assertEquals(8, first.lastPosition());
        assertEquals(9, Objects.requireNonNull(first.last()).sequence());
    }

    @Test
    void aSeriesEndsWithItsTrial() {
        StudyLog log = StudyLog.read(ledger, study.id());
        assertEquals(8, log.series(trial, "loss").size());
        Series ended = log.series(cohort.trials().get(1).id(), "loss");
        assertEquals(Series.of(new long[] {1, 2, 3, 4, 5}, new double[] {11, 21, 31, 41, 51}), ended);
        assertEquals(Series.EMPTY, log.series(trial, "nothing"));
        assertEquals(Series.EMPTY, log.series("no trial", "loss"));
    }

    @Test
    void evidenceEndsAtTheOrigin() {
        StudyLog log = StudyLog.read(ledger, study.id());
        Evidence evidence = log.evidence(question, Set.of("nothing"));
        assertEquals(question.trial().settings(), evidence.settings());
        assertEquals(Series.of(new long[] {1, 2, 3}, new double[] {10, 20, 30}), evidence.series("loss"));
        assertEquals(Set.of("loss"), evidence.series().keySet());
    }

    @Test
    void theOrderInWhichChainsComeDoesNotMatter() {
        StudyLog expected = StudyLog.read(ledger, study.id());
        for (int seed = 0; seed < 20; seed++) {
            StudyLog log = new StudyLog(study.id());
            interleaved(new Random(seed)).forEach(log::accept);
            assertEquals(expected.dossier(), log.dossier());
            assertEquals(expected.scores(), log.scores());
        }
    }

    /** All entries, some twice, each chain's in order. */
    private List<Entry> interleaved(Random random) {
        List<List<Entry>> chains = new ArrayList<>();
        ledger.chains().forEach(chain -> chains.add(new ArrayList<>(ledger.read(chain, 0))));
        List<Entry> all = new ArrayList<>();
        while (!chains.isEmpty()) {
            Collections.shuffle(chains, random);
            all.add(chains.get(0).remove(0));
            if (random.nextInt(4) == 0) {
                all.add(all.get(random.nextInt(all.size())));
            }
            chains.removeIf(List::isEmpty);
        }
        return all;
    }

    @Test
    void aNewEpochTakesBackWhatItDoesNotKeep() {
        StudyLog log = StudyLog.read(ledger, study.id());
        String name = study.chain(cohort);
        long asked = 3;
        Chain chain = ledger.open(name, asked, "other");
        append(chain, columns(4));
        ledger.read(name, asked).forEach(log::accept);
        CohortLog resumed = Objects.requireNonNull(log.cohort(name));
        assertEquals(4, resumed.lastPosition());
        assertFalse(resumed.isClosed() || resumed.hasEnded(1));
        assertEquals(List.of(), resumed.findings());
        assertEquals(List.of(), resumed.submissions());
        assertEquals(Set.of(question.id()), resumed.questions().keySet());
        assertEquals(4, log.series(trial, "loss").size());
        assertEquals(StudyLog.read(ledger, study.id()).dossier(), log.dossier());
        ledger.open(name, -1, "third");
        ledger.read(name, 0).forEach(log::accept);
        assertEquals(-1, resumed.lastPosition());
        assertEquals(Set.of(), resumed.metrics());
    }

    @Test
    void whatIsReplayedAndJudgedAgainSupersedesWhatWas() {
        Chain own = ledger.open(study.id(), Long.MAX_VALUE, "node");
        Fact.ReplayAsked first = new Fact.ReplayAsked(new TreeMap<>(), Protocol.OTHER_TASKS, study.theories());
        Fact.ReplayAsked second = new Fact.ReplayAsked(new TreeMap<>(), Protocol.OTHER_SEEDS, study.theories());
        Answer broken = new Answer.Failed(new Fault(Fault.Kind.PLUGIN, "broke", "mend it"));
        append(own, first);
        append(own, new Fact.Sealed(List.of(replayed(Protocol.OTHER_TASKS, broken))));
        append(own, new Fact.Sealed(List.of(replayed(Protocol.OTHER_TASKS, new Answer.Declined()))));
        append(own, second);
        append(own, new Fact.Sealed(List.of(replayed(Protocol.OTHER_SEEDS, broken))));
        StudyLog stopped = StudyLog.read(ledger, study.id());
        assertTrue(stopped.isClosed() && stopped.isJudged(), "a study that was complete stays so");
        assertEquals(List.of(score), stopped.scores());
        append(own, new Fact.Judged(List.of(), List.of()));
        StudyLog log = StudyLog.read(ledger, study.id());
        List<Submission> all = log.submissions();
        assertEquals(
                List.of(
                        given,
                        replayed(Protocol.OTHER_TASKS, new Answer.Declined()),
                        replayed(Protocol.OTHER_SEEDS, broken)),
                all.subList(4, all.size()));
        assertEquals(first, log.replay(all.get(5)));
        assertEquals(second, log.replay(all.get(6)));
        assertNull(log.replay(all.get(0)));
        assertEquals(List.of(), log.scores());
        assertEquals(List.of(), log.faults());
    }

    private Submission replayed(Protocol protocol, Answer answer) {
        return new Submission(question.id(), "theory", Facts.PLUGIN, Standing.RETROSPECTIVE, protocol, 3, 2, answer);
    }

    @Test
    void otherStudiesChangeNothing() {
        StudyLog log = new StudyLog("another");
        ledger.chains().forEach(chain -> ledger.read(chain, 0).forEach(log::accept));
        assertFalse(log.isOpen());
        assertNull(log.last());
        assertEquals(List.of(), log.cohorts());
        assertThrows(IllegalStateException.class, log::dossier);
        FaultException e = assertThrows(FaultException.class, () -> StudyLog.read(ledger, "another"));
        assertEquals(Fault.Kind.USER, e.fault().kind());
    }
}
