package dev.touchstone.evaluators;

import static dev.touchstone.evaluators.Find.count;
import static dev.touchstone.evaluators.Find.interval;
import static dev.touchstone.evaluators.Find.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Score;
import dev.touchstone.api.Trial;
import dev.touchstone.testkit.Onset;
import dev.touchstone.testkit.Studies;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The claim's threshold is 2. */
class GeneralisabilityTest {
    private static final Outcome.NotWithin NEVER = new Outcome.NotWithin(Onset.BUDGET);

    @Test
    void alikeTasksWellAboveTheThresholdGeneralise() {
        List<Score> scores = judged(studies(6, 8, trial -> 2.5 + 0.02 * task(trial) + noise(trial)));
        Score verdict = Find.score(scores, "generalisability", Map.of());
        assertEquals("generalises", verdict.verdict());
        assertEquals(2.55, value(verdict), 1e-9);
        assertTrue(verdict.remark().startsWith("It would no longer be shown by "), verdict::remark);
        Interval prediction = interval(Find.score(scores, "prediction interval", Map.of()));
        assertTrue(
                prediction.lower() > 2 && prediction.lower() < interval(verdict).lower());
    }

    @Test
    void tasksThatDifferTooMuchDoNot() {
        Score verdict = verdict(studies(6, 8, trial -> 2.2 + 0.3 * (task(trial) % 2 == 0 ? 1 : -1) + noise(trial)));
        assertEquals("does not generalise", verdict.verdict());
        assertTrue(verdict.remark().contains("differ so much"), verdict::remark);
    }

    @Test
    void aMeanBelowTheThresholdDoesNot() {
        Score verdict = verdict(studies(6, 8, trial -> 1.8 + noise(trial)));
        assertEquals("does not generalise", verdict.verdict());
        assertTrue(verdict.remark().contains("their mean must rise"), verdict::remark);
    }

    /** What the sentence promises comes true for tasks like these. */
    @Test
    void tooFewTasksAreInconclusiveAndSayHowManyMore() {
        ToDoubleFunction<Trial> wavering = trial -> 2.3 + 0.13 * (task(trial) % 2 == 0 ? 1 : -1) + noise(trial);
        Score verdict = verdict(studies(6, 8, wavering));
        assertEquals("inconclusive", verdict.verdict());
        assertEquals(
                "If they are like these, it would take 18 more tasks to show that it generalises.", verdict.remark());
        assertEquals("generalises", verdict(studies(24, 8, wavering)).verdict());
    }

    @Test
    void belowFiveTasksThereIsNoNumber() {
        List<Score> scores = judged(studies(4, 8, trial -> 3 + noise(trial)));
        Score verdict = Find.score(scores, "generalisability", Map.of());
        assertEquals("insufficient", verdict.verdict());
        assertNull(verdict.value());
        assertNull(verdict.interval());
        assertEquals("It takes 5 tasks: 1 more.", verdict.remark());
        assertTrue(scores.stream().noneMatch(score -> score.measure().equals("tau²")));
        assertEquals(
                4,
                scores.stream().filter(s -> s.measure().equals("task effect")).count());
    }

    /** Five of eight seeds of task 2 never reach it. */
    @Test
    void aTaskThatIsMostlyCensoredIsTheWorstAndDecides() {
        List<Score> scores = judged(Studies.of(6, 8)
                .outcomes(
                        trial -> task(trial) == 2 && trial.seed() < 5 ? NEVER : new Outcome.Observed(3 + noise(trial)))
                .dossier());
        Score verdict = Find.score(scores, "generalisability", Map.of());
        assertEquals("does not generalise", verdict.verdict());
        assertEquals(1, count(verdict, "failed tasks"));
        assertEquals(5, count(verdict, "tasks"));
        assertEquals(5, count(verdict, "censored"));
        assertTrue(verdict.remark().contains("task-2 (3)"), verdict::remark);
        Score worst = Find.score(scores, "worst task", Map.of());
        assertNull(worst.value());
        assertTrue(worst.remark().startsWith("It is task-2. 5 of 8 trials"), worst::remark);
        assertNull(Find.score(scores, "task effect", Map.of("task", "task-2")).value());
    }

    @Test
    void aFewCensoredTrialsAreCountedAndSaid() {
        List<Score> scores = judged(Studies.of(6, 8)
                .outcomes(
                        trial -> task(trial) == 2 && trial.seed() < 3 ? NEVER : new Outcome.Observed(3 + noise(trial)))
                .dossier());
        assertEquals(
                "generalises", Find.score(scores, "generalisability", Map.of()).verdict());
        Score effect = Find.score(scores, "task effect", Map.of("task", "task-2"));
        assertEquals(5, count(effect, "seeds"));
        assertTrue(effect.remark().startsWith("The mean leaves out 3 of 8 trials"), effect::remark);
    }

    @Test
    void annulledTrialsCountNeitherWay() {
        Score verdict = verdict(Studies.of(6, 8)
                .outcomes(trial -> task(trial) == 2
                        ? new Outcome.Annulled("cannot be learned")
                        : new Outcome.Observed(3 + noise(trial)))
                .dossier());
        assertEquals("generalises", verdict.verdict());
        assertEquals(1, count(verdict, "tasks without trials"));
        assertEquals(8, count(verdict, "annulled"));
    }

    /** The variances of the other five are alike, so task 0 has theirs, with their 35 degrees of freedom. */
    @Test
    void seedsThatAllAgreeBorrowTheSpreadOfOthers() {
        List<Score> scores = judged(studies(6, 8, trial -> task(trial) == 0 ? 2.7 : 3 + noise(trial)));
        Score agreeing = Find.score(scores, "worst task", Map.of());
        assertEquals(2.7, value(agreeing), 1e-12);
        double variance =
                IntStream.range(0, 8).mapToDouble(s -> wave(s) * wave(s)).sum() / 7;
        // 1.782567 is Student's quantile with 35 degrees of freedom at 5 % - 5 % / 6, 2.514542 that at 5 % / 6.
        assertEquals(
                2.7 + 2.514542 * Math.sqrt(variance / 8), interval(agreeing).upper(), 1e-5);
        assertEquals(
                2.7 - 1.782567 * Math.sqrt(variance / 8), interval(agreeing).lower(), 1e-5);
        assertTrue(Double.isFinite(value(Find.score(scores, "Q", Map.of()))));
    }

    @Test
    void withoutAnyNoiseThereIsNoNumber() {
        Score verdict = verdict(studies(6, 8, trial -> 3 + task(trial)));
        assertEquals("insufficient", verdict.verdict());
        assertNull(verdict.value());
        Score single = verdict(studies(6, 1, trial -> 3 + task(trial)));
        assertEquals("insufficient", single.verdict());
    }

    @Test
    void anInfiniteEffectIsCountedAndHasNoMean() {
        List<Score> scores =
                judged(studies(6, 8, trial -> task(trial) == 1 ? Double.POSITIVE_INFINITY : 3 + noise(trial)));
        assertEquals(8, count(Find.score(scores, "task effect", Map.of("task", "task-1")), "unbounded"));
        assertEquals(1, count(Find.score(scores, "generalisability", Map.of()), "failed tasks"));
    }

    @Test
    void everyEstimatorIsPublishedWithTheSameInterval() {
        List<Score> scores = judged(studies(6, 8, trial -> 2.5 + 0.1 * task(trial) + noise(trial)));
        Interval profile = interval(Find.score(scores, "tau²", Map.of("estimator", "REML")));
        for (TauSquared estimator : TauSquared.values()) {
            assertEquals(
                    profile,
                    Find.score(scores, "tau²", Map.of("estimator", estimator.name()))
                            .interval());
        }
        double share = value(Find.score(scores, "I²", Map.of()));
        assertEquals(1 / (1 - share), value(Find.score(scores, "H²", Map.of())), 1e-9);
    }

    private static Dossier studies(int tasks, int seeds, ToDoubleFunction<Trial> effect) {
        return Studies.of(tasks, seeds)
                .arms(Arm.CANONICAL)
                .outcomes(trial -> new Outcome.Observed(effect.applyAsDouble(trial)))
                .dossier();
    }

    private static int task(Trial trial) {
        return (int) trial.settings().number("difficulty");
    }

    /** The same in every task, with mean 0 over eight seeds. */
    private static double noise(Trial trial) {
        return wave(trial.seed());
    }

    private static double wave(long seed) {
        return 0.02 * (seed - 3.5);
    }

    private static List<Score> judged(Dossier dossier) {
        return new Generalisability().evaluate(dossier);
    }

    private static Score verdict(Dossier dossier) {
        return Find.score(judged(dossier), "generalisability", Map.of());
    }
}
