package dev.touchstone.evaluators;

import static dev.touchstone.api.Standing.PROSPECTIVE;
import static dev.touchstone.api.Standing.RETROSPECTIVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Question;
import dev.touchstone.api.Score;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Trial;
import dev.touchstone.api.forecast.Normal;
import dev.touchstone.api.forecast.Samples;
import dev.touchstone.testkit.Studies;
import dev.touchstone.testkit.Voices;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is published for all moments together, and by protocol. */
class EmbeddabilityMeasuresTest {
    @Test
    void protocolsAreJudgedApartAndTransferAgainstTheClimatologyOfThePhenomenonItself() {
        Dossier dossier = Studies.of(3, 4)
                .theory("climatology", RETROSPECTIVE, Voices::climatology)
                .theory("climatology", RETROSPECTIVE, Protocol.OTHER_PHENOMENA, (q, o) -> point(1000))
                .theory("carried", RETROSPECTIVE, Protocol.OTHER_PHENOMENA, Voices::climatology)
                .theory("carried", PROSPECTIVE, Protocol.OTHER_PHENOMENA, Voices::climatology)
                .dossier();
        assertEquals(0.0, skill(dossier, "carried", "retrospective", "other-phenomena"));
        assertEquals(0.0, skill(dossier, "carried", "prospective", "other-phenomena"));
        assertTrue(skill(dossier, "climatology", "retrospective", "other-phenomena") < -1);
        assertEquals(0.0, skill(dossier, "climatology", "retrospective", "other-tasks"));
    }

    /** Absolute errors .1, .2 and .4: ratios of a to itself, b and c are 1, 1/2 and 1/4, their geometric mean 1/2. */
    @Test
    void relativeSkillIsTheGeometricMeanOfRatios() {
        Dossier dossier = fixed(3).theory("a", PROSPECTIVE, (q, o) -> point(2.4))
                .theory("b", PROSPECTIVE, (q, o) -> point(2.3))
                .theory("c", PROSPECTIVE, (q, o) -> point(2.1))
                .theory("oracle", PROSPECTIVE, (q, o) -> point(2.5))
                .dossier();
        assertEquals(0.5, Find.value(pooled(dossier, "relative skill", "a")), 1e-12);
        assertEquals(1, Find.value(pooled(dossier, "relative skill", "b")), 1e-12);
        assertEquals(2, Find.value(pooled(dossier, "relative skill", "c")), 1e-12);
        assertEquals(0.5, Find.interval(pooled(dossier, "relative skill", "a")).upper(), 1e-9);
        assertTrue(new Embeddability()
                .evaluate(dossier).stream()
                        .noneMatch(score -> score.measure().equals("relative skill")
                                && score.label("theory").equals("oracle")));
    }

    /** Only what both answered: the shy one is compared on even seeds, where the other errs by half as much. */
    @Test
    void relativeSkillComparesOnCommonQuestions() {
        Dossier dossier = fixed(4).theory("whole", PROSPECTIVE, (q, o) -> point(even(q) ? 2.4 : 1.5))
                .theory("shy", PROSPECTIVE, (q, o) -> even(q) ? point(2.3) : new Answer.Declined())
                .dossier();
        assertEquals(Math.sqrt(0.5), Find.value(pooled(dossier, "relative skill", "whole")), 1e-12);
        assertEquals(Math.sqrt(2), Find.value(pooled(dossier, "relative skill", "shy")), 1e-12);
    }

    /** Outcomes grow with the task. One that says so orders all pairs rightly, its reverse none, a constant half. */
    @Test
    void signRecordTellsWhoOrdersSettings() {
        Dossier dossier = Studies.of(5, 2)
                .arms(Arm.CANONICAL)
                .outcomes(trial -> new Outcome.Observed(2 + 0.1 * task(trial)))
                .theory("right", PROSPECTIVE, (q, o) -> point(1 + 0.3 * task(q.trial())))
                .theory("reverse", PROSPECTIVE, (q, o) -> point(2 - 0.3 * task(q.trial())))
                .theory("constant", PROSPECTIVE, (q, o) -> point(2))
                .theory("misled", PROSPECTIVE, (q, o) -> point(task(q.trial()) == 4 ? 0 : 1 + 0.3 * task(q.trial())))
                .dossier();
        assertEquals(1.0, pooled(dossier, "sign record", "right").value());
        assertEquals(0.0, pooled(dossier, "sign record", "reverse").value());
        assertEquals(0.5, pooled(dossier, "sign record", "constant").value());
        Score misled = pooled(dossier, "sign record", "misled");
        assertEquals(0.6, misled.value());
        assertEquals(10, Find.count(misled, "pairs"));
        assertTrue(misled.remark().startsWith("Worst task: task-4, 0% of its 4 pairs"), misled::remark);
        assertTrue(Find.interval(misled).lower() < 0.6 && Find.interval(misled).upper() > 0.6);
        List<Score> ofTasks = new Embeddability()
                .evaluate(dossier).stream()
                        .filter(score -> score.measure().equals("sign record")
                                && score.label("theory").equals("misled")
                                && score.label("target").equals("onset")
                                && !score.label("task").isEmpty())
                        .toList();
        assertEquals("task-4", ofTasks.get(0).label("task"));
        assertEquals(0.75, ofTasks.get(1).value());
    }

    @Test
    void pairsWithoutADifferenceAreNotCounted() {
        Dossier dossier =
                fixed(3).theory("any", PROSPECTIVE, (q, o) -> point(2.4)).dossier();
        Score record = pooled(dossier, "sign record", "any");
        assertNull(record.value());
        assertEquals(0, Find.count(record, "pairs"));
    }

    /** Nine settings: a shift by a twentieth of the spread is noise, by all of it is not, however many seeds there were. */
    @Test
    void whatDiffersByNoMoreThanNoiseIsIndistinct() {
        Dossier dossier = fittedOn(
                48,
                Studies.of(3, 4)
                        .theory("climatology", PROSPECTIVE, (q, o) -> normal(2, 0.4))
                        .theory("persistence", PROSPECTIVE, (q, o) -> normal(9, 0.4))
                        .theory("copy", PROSPECTIVE, (q, o) -> normal(2.02, 0.4))
                        .theory("own", PROSPECTIVE, (q, o) -> normal(task(q.trial()) == 1 ? 2.4 : 2, 0.4))
                        .dossier());
        assertEquals("indistinct", pooled(dossier, "distinctness", "copy").verdict());
        assertTrue(pooled(dossier, "distinctness", "copy").remark().startsWith("Nearest to climatology"));
        assertEquals("distinct", pooled(dossier, "distinctness", "own").verdict());
        assertTrue(pooled(dossier, "distinctness", "own").remark().contains("task-1"));
        assertEquals(
                "indistinct",
                pooled(fittedOn(100_000, dossier), "distinctness", "copy").verdict());
        assertEquals(
                "distinct",
                pooled(fittedOn(100_000, dossier), "distinctness", "own").verdict());
        assertEquals(
                "distinct", pooled(fittedOn(0, dossier), "distinctness", "copy").verdict());
    }

    @Test
    void constantsAreTheMostThatWereFitted() {
        Dossier whole =
                fixed(3).theory("any", PROSPECTIVE, (q, o) -> point(2.4)).dossier();
        String one = whole.questions().entrySet().stream()
                .filter(entry -> entry.getValue().target().name().equals("onset"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        List<Submission> fitted = whole.submissions().stream()
                .map(s -> with(s, s.fittedOn(), s.question().equals(one) ? 7 : 3))
                .toList();
        Dossier dossier = new Dossier(whole.study(), whole.findings(), whole.questions(), fitted);
        assertEquals(7.0, pooled(dossier, "constants", "any").value());
    }

    private static Dossier fittedOn(int count, Dossier dossier) {
        return new Dossier(
                dossier.study(),
                dossier.findings(),
                dossier.questions(),
                dossier.submissions().stream().map(s -> with(s, count, 2)).toList());
    }

    private static Submission with(Submission s, int fittedOn, int constants) {
        return new Submission(
                s.question(), s.theory(), s.plugin(), s.standing(), s.protocol(), fittedOn, constants, s.answer());
    }

    /** Every onset is at 2.5. */
    private static Studies fixed(int tasks) {
        return Studies.of(tasks, 4).arms(Arm.CANONICAL).outcomes(trial -> new Outcome.Observed(2.5));
    }

    private static boolean even(Question question) {
        return question.trial().seed() % 2 == 0;
    }

    private static double task(Trial trial) {
        ToDoubleFunction<Trial> difficulty = t -> t.settings().number("difficulty");
        return difficulty.applyAsDouble(trial);
    }

    private static Answer point(double value) {
        return new Answer.Given(new Samples(List.of(value)));
    }

    private static Answer normal(double mean, double sd) {
        return new Answer.Given(new Normal(mean, sd));
    }

    private static double skill(Dossier dossier, String theory, String standing, String protocol) {
        return Find.value(Find.score(
                new Embeddability().evaluate(dossier),
                "skill",
                Map.of(
                        "theory",
                        theory,
                        "standing",
                        standing,
                        "protocol",
                        protocol,
                        "moment",
                        "all",
                        "target",
                        "onset")));
    }

    private static Score pooled(Dossier dossier, String measure, String theory) {
        return Find.score(
                new Embeddability()
                        .evaluate(dossier).stream()
                                .filter(score -> score.label("task").isEmpty())
                                .toList(),
                measure,
                Map.of("theory", theory, "moment", "all", "target", "onset"));
    }
}
