package dev.touchstone.evaluators;

import static dev.touchstone.evaluators.Find.count;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Score;
import dev.touchstone.testkit.Onset;
import dev.touchstone.testkit.Studies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReproducibilityTest {
    private static final Outcome.Annulled DIVERGED = new Outcome.Annulled("diverged");

    @Test
    void aClaimThatHoldsInFiveTasksIsReproduced() {
        List<Score> scores = new Reproducibility().evaluate(Studies.of(5, 4).dossier());
        Score verdict = Find.score(scores, "reproducibility", Map.of("phenomenon", "onset"));
        assertEquals("reproduced", verdict.verdict());
        assertEquals(20, count(verdict, "canonical detections"));
        assertEquals(0, count(verdict, "control detections"));
        Score rate = Find.score(scores, "detection rate", Map.of("arm", "canonical", "task", "task-3"));
        assertEquals(1.0, rate.value());
        assertEquals(4, count(rate, "trials"));
    }

    @Test
    void aClaimThatFailsWhereItIsMadeIsRefuted() {
        Studies studies = Studies.of(5, 4).outcomes(trial -> new Outcome.NotWithin(Onset.BUDGET));
        assertEquals("refuted", verdict(studies.dossier()).verdict());
    }

    @Test
    void aClaimThatHoldsEverywhereIsRefuted() {
        Studies studies = Studies.of(5, 4).outcomes(trial -> new Outcome.Observed(2.5));
        assertEquals("refuted", verdict(studies.dossier()).verdict());
    }

    @Test
    void tooFewSeedsAreInconclusiveAndSayHowManyMore() {
        Score verdict = verdict(Studies.of(2, 4).dossier());
        assertEquals("inconclusive", verdict.verdict());
        assertTrue(verdict.remark().contains("9 more trials in the canonical arm (5 a task)"), verdict::remark);
    }

    @Test
    void withoutAControlNothingIsReproducedButFailureStillRefutes() {
        Studies holds = Studies.of(5, 4).arms(Arm.CANONICAL, Arm.PRACTICAL);
        Score verdict = verdict(holds.dossier());
        assertEquals("inconclusive", verdict.verdict());
        assertTrue(verdict.remark().contains("no control arm"), verdict::remark);
        Studies fails = holds.outcomes(trial -> new Outcome.NotWithin(Onset.BUDGET));
        assertEquals("refuted", verdict(fails.dossier()).verdict());
    }

    @Test
    void annulledTrialsAreShownAndCountNeitherWay() {
        Studies studies = Studies.of(5, 8).outcomes(trial -> trial.seed() == 0 ? DIVERGED : Onset.typical(trial));
        Score rate = ofArm(studies.dossier(), "detection rate", Arm.CANONICAL);
        assertEquals(35, count(rate, "trials"));
        assertEquals(35, count(rate, "detections"));
        assertEquals(5, count(rate, "annulled"));
        assertEquals(0, count(rate, "unresolved"));
        assertEquals(5, count(verdict(studies.dossier()), "control annulled"));
    }

    @Test
    void trialsWithoutOutcomeAreUnresolved() {
        Score rate = ofArm(Studies.of(2, 3).empty(), "detection rate", Arm.CONTROL);
        assertNull(rate.value());
        assertEquals(6, count(rate, "unresolved"));
        assertEquals("inconclusive", verdict(Studies.of(2, 3).empty()).verdict());
    }

    @Test
    void effectIsTheMeanOfWhatWasObserved() {
        Studies studies = Studies.of(2, 4).outcomes(trial -> switch ((int) trial.seed()) {
            case 0 -> new Outcome.NotWithin(Onset.BUDGET);
            case 1 -> new Outcome.Observed(2);
            case 2 -> new Outcome.Observed(3);
            default -> new Outcome.Observed(4);
        });
        Score effect = ofArm(studies.dossier(), "effect", Arm.CANONICAL);
        assertEquals(3.0, effect.value());
        assertEquals(6, count(effect, "observed"));
        assertEquals(2, count(effect, "censored"));
        Score standardised = ofArm(studies.dossier(), "standardised effect", Arm.CANONICAL);
        assertEquals(3.0, standardised.value(), "the seeds' standard deviation is 1");
        assertNotNull(standardised.interval());
    }

    @Test
    void effectOfFewSeedsHasNoInterval() {
        Score effect = ofArm(Studies.of(2, 2).dossier(), "effect", Arm.CANONICAL);
        assertNotNull(effect.value());
        assertNull(effect.interval());
        assertTrue(effect.remark().startsWith("An interval needs"), effect::remark);
    }

    @Test
    void effectOfSeedsThatAllAgreeCannotBeStandardised() {
        Dossier dossier =
                Studies.of(2, 8).outcomes(trial -> new Outcome.Observed(2.5)).dossier();
        assertEquals(2.5, ofArm(dossier, "effect", Arm.CANONICAL).value());
        assertNull(ofArm(dossier, "standardised effect", Arm.CANONICAL).value());
    }

    private static Score verdict(Dossier dossier) {
        return Find.score(new Reproducibility().evaluate(dossier), "reproducibility", Map.of());
    }

    /** The score of an arm over all tasks. */
    private static Score ofArm(Dossier dossier, String measure, Arm arm) {
        List<Score> pooled = new Reproducibility()
                .evaluate(dossier).stream()
                        .filter(score -> score.label("task").isEmpty())
                        .toList();
        return Find.score(pooled, measure, Map.of("arm", arm.label()));
    }
}
