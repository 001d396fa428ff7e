package dev.touchstone.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Ids name what is in ledgers, so they must never change. Should a test here fail, the change that made it fail makes
 * every existing ledger unreadable. The digests here were computed from the canonical text by another program.
 */
class IdsTest {
    private static final Settings SETTINGS = Settings.of("decay", 0.1, "width", 128, "bias", false, "loss", "mse");
    private static final Metric ACCURACY = new Metric("test.accuracy", "1", 0, 1, "accuracy on the test set");
    private static final Target ONSET =
            new Target("onset", Target.Kind.TIME, ACCURACY, "log10 steps", "first step at .95", 1);
    private static final Trial TRIAL = new Trial("grokking", "addition-31", Arm.CANONICAL, SETTINGS, 3);
    private static final Question QUESTION = new Question(TRIAL, ONSET, "2x memorisation", 60, 2000);
    private static final Plugin PLUGIN = new Plugin("little", "1.0.0", "0".repeat(64));

    @Test
    void ofATrialIsPinned() {
        assertEquals("a8593fa7f8692ec3", TRIAL.id());
    }

    @Test
    void ofAQuestionIsPinned() {
        assertEquals("b811cb78b5e950e5", QUESTION.id());
    }

    @Test
    void ofAStudyIsPinned() {
        assertEquals(
                "6cf87d9330d34652", study(List.of("persistence", "climatology")).id());
    }

    @Test
    void ofAChainIsPinned() {
        Study study = study(List.of("climatology"));
        assertEquals("a799ef84363b388f", study.chain(study.cohorts().get(1)));
    }

    @Test
    void everythingInATrialCounts() {
        List<Trial> others = List.of(
                new Trial("grokking-2", "addition-31", Arm.CANONICAL, SETTINGS, 3),
                new Trial("grokking", "addition-32", Arm.CANONICAL, SETTINGS, 3),
                new Trial("grokking", "addition-31", Arm.CONTROL, SETTINGS, 3),
                new Trial("grokking", "addition-31", Arm.CANONICAL, SETTINGS.with("decay", 0.2), 3),
                new Trial("grokking", "addition-31", Arm.CANONICAL, SETTINGS, 4));
        others.forEach(other -> assertNotEquals(TRIAL.id(), other.id()));
        assertEquals(6, 1 + others.stream().map(Trial::id).distinct().count());
    }

    @Test
    void everythingThatDecidesAQuestionCounts() {
        Target second = new Target("onset", Target.Kind.TIME, ACCURACY, "log10 steps", "other rule", 2);
        List<Question> others = List.of(
                new Question(TRIAL, second, "2x memorisation", 60, 2000),
                new Question(TRIAL, ONSET, "4x memorisation", 60, 2000),
                new Question(TRIAL, ONSET, "2x memorisation", 61, 2000),
                new Question(TRIAL, ONSET, "2x memorisation", 60, 2001));
        others.forEach(other -> assertNotEquals(QUESTION.id(), other.id()));
    }

    @Test
    void orderInWhichPluginsWereFoundDoesNotCount() {
        assertEquals(
                study(List.of("climatology", "persistence")).id(),
                study(List.of("persistence", "climatology")).id());
        assertNotEquals(
                study(List.of("climatology")).id(),
                study(List.of("persistence")).id());
    }

    @Test
    void orderOfTasksCounts() {
        Study study = study(List.of("climatology"));
        List<Task> reversed = new ArrayList<>(study.tasks());
        Collections.reverse(reversed);
        Study other = new Study(study.phenomenon(), reversed, study.arms(), 2, 1, study.theories(), 1000);
        assertNotEquals(study.id(), other.id(), "later tasks are forecast from earlier ones");
    }

    private static Study study(List<String> theories) {
        Study.Subject subject = new Study.Subject(
                "grokking",
                "Power et al. 2022",
                new Axis("step", "optimiser steps"),
                List.of(ACCURACY),
                List.of(ONSET),
                new Claim("It groks.", ONSET, 2, 0.8, 0.2),
                PLUGIN);
        List<Task> tasks = List.of(
                new Task("addition-31", "addition", 2000, Map.of(Arm.CANONICAL, SETTINGS)),
                new Task("s4", "composition", 2000, Map.of(Arm.CANONICAL, SETTINGS)));
        List<Study.Contender> contenders = theories.stream()
                .map(id -> new Study.Contender(id, "made up", List.of(), PLUGIN))
                .toList();
        return new Study(subject, tasks, List.of(Arm.CANONICAL), 2, 1, contenders, 1000);
    }
}
