package dev.touchstone.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How outcomes are read: by claims and as numbers to score. */
class OutcomeTest {
    private static final Metric ACCURACY = new Metric("test.accuracy", "1", 0, 1, "accuracy on the test set");
    private static final Target TIME = target(Target.Kind.TIME);
    private static final Target QUANTITY = target(Target.Kind.QUANTITY);

    @Test
    void aTimeIsCutAtItsHorizon() {
        assertEquals(2.5, resolved(TIME, new Outcome.Observed(2.5)).value());
        assertEquals(3, resolved(TIME, new Outcome.Observed(3.5)).value());
        assertEquals(3, resolved(TIME, new Outcome.NotWithin(1000)).value());
        assertEquals(3, resolved(TIME, new Outcome.NotWithin(5000)).value());
    }

    @Test
    void onlyWhatLiesBeforeTheHorizonIsWithin() {
        assertTrue(resolved(TIME, new Outcome.Observed(2.5)).isWithin());
        assertFalse(resolved(TIME, new Outcome.Observed(3)).isWithin());
        assertFalse(resolved(TIME, new Outcome.Observed(3.5)).isWithin());
        assertFalse(resolved(TIME, new Outcome.NotWithin(1000)).isWithin());
    }

    @Test
    void aQuantityHasNoLimit() {
        assertEquals(1e9, resolved(QUANTITY, new Outcome.Observed(1e9)).value());
        assertEquals(
                Double.POSITIVE_INFINITY,
                resolved(QUANTITY, new Outcome.NotWithin(1000)).value());
    }

    @Test
    void aClaimDetectsFromItsThresholdOn() {
        Claim claim = new Claim("It does.", TIME, 2, 0.8, 0.2);
        assertTrue(claim.detects(new Outcome.Observed(2)));
        assertFalse(claim.detects(new Outcome.Observed(1.999)));
        assertFalse(claim.detects(new Outcome.NotWithin(1000)));
        assertFalse(claim.detects(new Outcome.Annulled("diverged")));
    }

    @Test
    void nothingIsNotANumber() {
        assertThrows(IllegalArgumentException.class, () -> new Outcome.Observed(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Claim("", TIME, Double.NaN, 0.8, 0.2));
        assertThrows(IllegalArgumentException.class, () -> new Claim("", TIME, 2, 1, 0.2));
        assertThrows(IllegalArgumentException.class, () -> new Claim("", TIME, 2, 0.8, 0));
        assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0, 0.95, "any"));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1, 0.95, "any"));
    }

    @Test
    void aQuestionLooksAhead() {
        Trial trial = trial();
        assertThrows(IllegalArgumentException.class, () -> new Question(trial, TIME, "early", 10, 10));
        assertThrows(IllegalArgumentException.class, () -> new Question(trial, TIME, "early", 0, 10));
        assertThrows(IllegalArgumentException.class, () -> new Question(trial, QUANTITY, "early", -1, 10));
        assertEquals(Double.POSITIVE_INFINITY, new Question(trial, QUANTITY, "early", 0, 10).limit());
    }

    private static Resolved resolved(Target target, Outcome outcome) {
        Question question = new Question(trial(), target, "early", 10, 1000);
        return new Resolved(question, new Evidence(Settings.NONE, Map.of()), outcome);
    }

    private static Trial trial() {
        return new Trial("grokking", "addition-31", Arm.CANONICAL, Settings.NONE, 0);
    }

    private static Target target(Target.Kind kind) {
        return new Target("onset", kind, ACCURACY, "1", "some rule", 1);
    }
}
