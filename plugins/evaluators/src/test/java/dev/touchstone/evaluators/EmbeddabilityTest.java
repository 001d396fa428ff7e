package dev.touchstone.evaluators;

import static dev.touchstone.api.Standing.LATE;
import static dev.touchstone.api.Standing.PROSPECTIVE;
import static dev.touchstone.api.Standing.RETROSPECTIVE;
import static dev.touchstone.evaluators.Find.count;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Score;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Normal;
import dev.touchstone.api.forecast.Quantiles;
import dev.touchstone.api.forecast.Samples;
import dev.touchstone.testkit.Onset;
import dev.touchstone.testkit.Studies;
import dev.touchstone.testkit.Voices;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddabilityTest {
    private static final String ALL = "all";
    private static final double LIMIT = Math.log10((double) Onset.BUDGET);

    @Test
    void climatologyAgainstItselfIsExactlyZero() {
        for (Score skill : skills(Studies.typical(), "climatology")) {
            assertEquals(0.0, skill.value());
            assertEquals(0, Find.interval(skill).lower());
            assertEquals(0, Find.interval(skill).upper());
            assertEquals("indistinguishable", skill.verdict());
        }
    }

    /** Points 2.3 and 2.5 for outcomes of 2.4, 2.5 in turn: absolute errors .1, .2 against .1, 0. */
    @Test
    void skillIsOneMinusTheRatioOfMeanScores() {
        Dossier dossier = onlyCanonical(3, 2)
                .outcomes(trial -> new Outcome.Observed(trial.seed() == 0 ? 2.4 : 2.5))
                .theory("climatology", PROSPECTIVE, (q, o) -> point(2.3))
                .theory("fixed", PROSPECTIVE, (q, o) -> point(2.5))
                .dossier();
        Score skill = skill(dossier, "fixed", "prospective", ALL);
        assertEquals(1 - 0.05 / 0.15, Find.value(skill), 1e-12);
        assertEquals(12, count(skill, "answered"));
        assertEquals(0.05, Find.value(score(dossier, "crps", "fixed", ALL)), 1e-12);
        Score reverse = skill(
                onlyCanonical(3, 2)
                        .outcomes(trial -> new Outcome.Observed(trial.seed() == 0 ? 2.4 : 2.5))
                        .theory("climatology", PROSPECTIVE, (q, o) -> point(2.5))
                        .theory("fixed", PROSPECTIVE, (q, o) -> point(2.2))
                        .dossier(),
                "fixed",
                "prospective",
                ALL);
        assertEquals(1 - 0.25 / 0.05, Find.value(reverse), 1e-12);
        assertEquals("unskilful", reverse.verdict());
    }

    @Test
    void whatDoesNotHappenIsAnAtomAtTheHorizonForForecastAndOutcomeAlike() {
        Dossier dossier = onlyCanonical(3, 2)
                .outcomes(trial -> new Outcome.NotWithin(Onset.BUDGET))
                .theory("climatology", PROSPECTIVE, (q, o) -> point(2.3))
                .theory("far", PROSPECTIVE, (q, o) -> point(1000))
                .dossier();
        assertEquals(1.0, skill(dossier, "far", "prospective", ALL).value());
        assertEquals(LIMIT - 2.3, Find.value(score(dossier, "crps", "climatology", ALL)), 1e-12);
        assertEquals(1.0, score(dossier, "coverage 50%", "far", ALL).value());
        assertEquals(0.0, score(dossier, "coverage 90%", "climatology", ALL).value());
    }

    @Test
    void onlyQuestionsThatBothAnsweredCount() {
        Dossier dossier = onlyCanonical(4, 4)
                .theory("climatology", PROSPECTIVE, (q, o) -> q.trial().seed() == 3 ? new Answer.Declined() : point(2))
                .theory("shy", PROSPECTIVE, (q, o) -> switch ((int) q.trial().seed()) {
                    case 0 -> new Answer.Declined();
                    case 1 -> Voices.broken(q, o);
                    default -> Voices.oracle(q, o);
                })
                .dossier();
        Score skill = skill(dossier, "shy", "prospective", "1x memorisation");
        assertEquals(12, count(skill, "asked"));
        assertEquals(4, count(skill, "answered"));
        assertEquals(4, count(skill, "declined"));
        assertEquals(4, count(skill, "failed"));
        assertEquals(0, count(skill, "missing"));
        assertEquals(4, count(skill, "unmatched"));
        assertEquals(4, count(skill, "tasks"));
        assertTrue(skill.remark().contains("answered 4 of the 12"), skill::remark);
        assertEquals(8, count(score(dossier, "crps", "shy", "1x memorisation"), "answered"));
    }

    @Test
    void lateIsCountedButNeverScored() {
        Dossier dossier = onlyCanonical(3, 2)
                .theory("climatology", PROSPECTIVE, Voices::climatology)
                .theory("slow", LATE, Voices::oracle)
                .dossier();
        Score skill = skill(dossier, "slow", "prospective", ALL);
        assertNull(skill.value());
        assertEquals(12, count(skill, "late"));
        assertEquals(0, count(skill, "answered"));
        assertEquals(12, count(skill, "missing"));
        assertTrue(new Embeddability()
                .evaluate(dossier).stream()
                        .noneMatch(score -> score.label("standing").equals("late")));
    }

    @Test
    void standingsAreJudgedApart() {
        Dossier dossier = onlyCanonical(3, 4)
                .theory("climatology", PROSPECTIVE, Voices::climatology)
                .theory("climatology", RETROSPECTIVE, Voices::climatology)
                .theory("learnt", PROSPECTIVE, Voices::climatology)
                .theory("learnt", RETROSPECTIVE, Voices::oracle)
                .dossier();
        assertEquals(0.0, skill(dossier, "learnt", "prospective", ALL).value());
        assertEquals("skilful", skill(dossier, "learnt", "retrospective", ALL).verdict());
    }

    @Test
    void annulledAndUnresolvedQuestionsAreLeftOutAndCounted() {
        Dossier whole = onlyCanonical(3, 4)
                .outcomes(t -> t.seed() == 0 ? new Outcome.Annulled("diverged") : Onset.typical(t))
                .theory("climatology", PROSPECTIVE, Voices::climatology)
                .dossier();
        Dossier dossier = new Dossier(
                whole.study(),
                whole.findings().stream().filter(f -> f.trial().seed() != 1).toList(),
                whole.questions(),
                whole.submissions());
        Score skill = skill(dossier, "climatology", "prospective", ALL);
        assertEquals(6, count(skill, "annulled"));
        assertEquals(6, count(skill, "unresolved"));
        assertEquals(12, count(skill, "asked"));
    }

    @Test
    void twoTasksAreInsufficientForAnInterval() {
        Dossier dossier = onlyCanonical(2, 8)
                .theory("climatology", PROSPECTIVE, Voices::climatology)
                .theory("oracle", PROSPECTIVE, Voices::oracle)
                .dossier();
        Score skill = skill(dossier, "oracle", "prospective", ALL);
        assertNotNull(skill.value());
        assertNull(skill.interval());
        assertEquals("insufficient tasks", skill.verdict());
        assertTrue(skill.remark().endsWith("An interval needs 3 tasks: 1 more."), skill::remark);
        assertNull(score(dossier, "crps", "oracle", ALL).interval());
        assertNull(score(dossier, "coverage 50%", "oracle", ALL).interval());
    }

    @Test
    void withoutClimatologyThereIsNoSkillButScoresStand() {
        Dossier dossier = onlyCanonical(3, 4)
                .theory("oracle", PROSPECTIVE, Voices::oracle)
                .dossier();
        assertNull(skill(dossier, "oracle", "prospective", ALL).value());
        assertNotNull(score(dossier, "crps", "oracle", ALL).value());
    }

    @Test
    void aPerfectClimatologyLeavesNothingToBeSkilfulAt() {
        Dossier dossier = onlyCanonical(3, 4)
                .outcomes(trial -> new Outcome.Observed(2.5))
                .theory("climatology", PROSPECTIVE, (q, o) -> point(2.5))
                .theory("other", PROSPECTIVE, (q, o) -> point(2.5))
                .dossier();
        assertNull(skill(dossier, "other", "prospective", ALL).value());
    }

    @Test
    void anAbsurdForecastHurtsOnlyItsTheory() {
        Forecast beyond = new Samples(List.of(-1.7e308));
        Dossier dossier = onlyCanonical(3, 4)
                .theory("climatology", PROSPECTIVE, Voices::climatology)
                .theory("absurd", PROSPECTIVE, (q, o) -> new Answer.Given(beyond))
                .theory("oracle", PROSPECTIVE, Voices::oracle)
                .dossier();
        assertNull(skill(dossier, "absurd", "prospective", ALL).value());
        assertEquals("skilful", skill(dossier, "oracle", "prospective", ALL).verdict());
    }

    /** A normal that is right covers what it says; one three times too narrow covers Φ(±.6745/3) and Φ(±1.645/3). */
    @Test
    void coverageTellsOverconfidence() {
        Dossier dossier = onlyCanonical(4, 100)
                .theory(
                        "right",
                        PROSPECTIVE,
                        (q, o) -> new Answer.Given(new Normal(centre(q.trial().task()), 0.1)))
                .theory(
                        "bold",
                        PROSPECTIVE,
                        (q, o) -> new Answer.Given(new Normal(centre(q.trial().task()), 0.1 / 3)))
                .dossier();
        assertEquals(0.5, Find.value(score(dossier, "coverage 50%", "right", "1x memorisation")), 0.06);
        assertEquals(0.9, Find.value(score(dossier, "coverage 90%", "right", "1x memorisation")), 0.03);
        assertEquals(0.178, Find.value(score(dossier, "coverage 50%", "bold", "1x memorisation")), 0.04);
        assertEquals(0.416, Find.value(score(dossier, "coverage 90%", "bold", "1x memorisation")), 0.06);
    }

    @Test
    void anOutcomeOnTheEndOfAnIntervalIsCovered() {
        Dossier dossier = onlyCanonical(3, 2)
                .outcomes(trial -> new Outcome.Observed(2.5))
                .theory(
                        "edge",
                        PROSPECTIVE,
                        (q, o) -> new Answer.Given(new Quantiles(List.of(0.25, 0.75), List.of(2.5, 2.6))))
                .dossier();
        assertEquals(1.0, score(dossier, "coverage 50%", "edge", ALL).value());
    }

    private static double centre(String task) {
        return 2.3 + 0.1 * Integer.parseInt(task.substring("task-".length()));
    }

    private static Studies onlyCanonical(int tasks, int seeds) {
        return Studies.of(tasks, seeds).arms(Arm.CANONICAL);
    }

    private static Answer point(double value) {
        return new Answer.Given(new Samples(List.of(value)));
    }

    private static Score skill(Dossier dossier, String theory, String standing, String moment) {
        return Find.score(
                new Embeddability().evaluate(dossier),
                "skill",
                Map.of("theory", theory, "standing", standing, "moment", moment, "target", "onset"));
    }

    private static List<Score> skills(Dossier dossier, String theory) {
        return new Embeddability()
                .evaluate(dossier).stream()
                        .filter(s ->
                                s.measure().equals("skill") && s.label("theory").equals(theory))
                        .toList();
    }

    private static Score score(Dossier dossier, String measure, String theory, String moment) {
        return Find.score(
                new Embeddability().evaluate(dossier),
                measure,
                Map.of("theory", theory, "standing", "prospective", "moment", moment, "target", "onset"));
    }
}
