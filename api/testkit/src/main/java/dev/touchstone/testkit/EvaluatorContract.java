package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Dossier.Finding;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Judged;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Score;
import dev.touchstone.api.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * What every evaluator promises. Extend it, give it your evaluator and a dossier that makes it work:
 *
 * <pre>{@code
 * class AgreementTest extends EvaluatorContract {
 *     protected Evaluator evaluator() { return new Agreement(); }
 *     protected String id() { return "agreement"; }
 * }
 * }</pre>
 */
public abstract class EvaluatorContract {
    private static final int SHUFFLES = 5;
    private static final int PARTS = 3;
    /** How far apart two sums of the same may lie, as a share. */
    private static final double ROUNDING = 1e-9;

    /** A fresh evaluator, as the platform would make it. */
    protected abstract Evaluator evaluator();

    /** A dossier that the evaluator finds something in; by default that of {@link Studies#typical}. */
    protected Dossier dossier() {
        return Studies.typical();
    }

    /** The evaluator's id, written out: people and tools know it by that name, so it never changes. */
    protected abstract String id();

    /**
     * The measures by which it ranks theories, the higher the better; with {@link #penalties} at least one, if it scores
     * theories at all.
     */
    protected Set<String> rewards() {
        return Set.of();
    }

    /** The measures by which it ranks theories, the lower the better. */
    protected Set<String> penalties() {
        return Set.of();
    }

    @Test
    void idIsLowerCaseAndStays() {
        Identity.checkId(id());
        assertEquals(id(), evaluator().id(), "the id changed");
    }

    @Test
    void sourceNamesPaperAndYear() {
        Identity.checkSource(evaluator().source());
    }

    @Test
    void isFoundByTheServiceLoader() {
        Identity.checkService(Evaluator.class, evaluator());
    }

    @Test
    void findsSomethingInItsDossier() {
        assertFalse(
                evaluator().evaluate(dossier()).isEmpty(),
                "evaluate gave no score; override dossier() with one that has something to judge");
    }

    @Test
    void sameDossierSameScores() {
        Evaluator evaluator = evaluator();
        List<Score> once = evaluator.evaluate(dossier());
        String remedy = "same dossier, other scores: draw from Streams.of(...), keep no state, ask no clock";
        assertEquals(once, evaluator.evaluate(dossier()), remedy);
        assertEquals(once, evaluator().evaluate(dossier()), remedy);
    }

    @Test
    void orderOfTheDossierDoesNotMatter() {
        Dossier dossier = dossier();
        Set<Score> scores = new HashSet<>(evaluator().evaluate(dossier));
        for (int seed = 0; seed < SHUFFLES; seed++) {
            assertEquals(
                    scores,
                    new HashSet<>(evaluator().evaluate(shuffled(dossier, seed))),
                    "other order, other scores: sort by id before summing or drawing");
        }
    }

    @Test
    void tallyEqualsBatch() {
        Dossier dossier = dossier();
        for (int seed = 0; seed < SHUFFLES; seed++) {
            Tally tally = evaluator().tally(dossier.study());
            Arrivals arrivals = new Arrivals(dossier, seed);
            for (int part = 1; part <= PARTS; part++) {
                Dossier known = arrivals.feed(tally, part / (double) PARTS);
                assertEquals(
                        new HashSet<>(evaluator().evaluate(known)),
                        new HashSet<>(tally.scores()),
                        "a tally says other than evaluate of what it took in: let evaluate feed a tally, and sum in an"
                                + " order that is not that of arrival");
            }
        }
    }

    @Test
    void orderOfComparedStudiesDoesNotMatter() {
        List<Judged> studies = Phenomena.of(dossier(), evaluator());
        List<Score> scores = evaluator().compare(studies);
        String remedy = "other order of studies, other scores: sort by phenomenon and study before picking or summing";
        for (int seed = 0; seed < SHUFFLES; seed++) {
            List<Judged> shuffled = shuffled(studies, new Random(seed));
            assertEquals(new HashSet<>(scores), new HashSet<>(evaluator().compare(shuffled)), remedy);
        }
        assertAll(scores.stream().map(EvaluatorContract::explained));
    }

    @Test
    void everyNumberHasAnIntervalOrAReason() {
        assertAll(evaluator().evaluate(dossier()).stream().map(EvaluatorContract::explained));
    }

    @Test
    void intervalsHoldTheirValueAndCountsCount() {
        for (Score score : evaluator().evaluate(dossier())) {
            Double value = score.value();
            Interval interval = score.interval();
            double rounding = value == null ? 0 : ROUNDING * (1 + Math.abs(value));
            assertTrue(
                    value == null
                            || interval == null
                            || (interval.lower() - rounding <= value && value <= interval.upper() + rounding),
                    () -> "the value lies outside its own interval: " + score);
            assertTrue(
                    score.counts().values().stream().allMatch(count -> count >= 0), () -> "a negative count: " + score);
        }
    }

    /**
     * Whoever says what it believes must not be beaten by whoever exaggerates, hedges or shades it (Gneiting &amp;
     * Raftery, <i>Strictly proper scoring rules, prediction, and estimation</i>, JASA 102, 2007).
     */
    @Test
    void theHonestForecastRanksFirst() {
        List<Score> scores = evaluator().evaluate(Honesty.dossier());
        Set<String> ranking = new HashSet<>(rewards());
        ranking.addAll(penalties());
        boolean scoresTheories =
                scores.stream().anyMatch(score -> !score.label("theory").isEmpty());
        assertTrue(
                !scoresTheories || !ranking.isEmpty(),
                "it scores theories: say in rewards() and penalties() by which measures it ranks them");
        rewards().forEach(measure -> Honesty.check(scores, measure, 1));
        penalties().forEach(measure -> Honesty.check(scores, measure, -1));
    }

    @Test
    void noTwoScoresSayTheSame() {
        Set<List<Object>> seen = new HashSet<>();
        for (Score score : evaluator().evaluate(dossier())) {
            assertTrue(
                    seen.add(List.of(score.measure(), score.labels())),
                    () -> "two scores are called " + score.measure() + " " + score.labels());
        }
    }

    @Test
    void everyScoreNamesItsPhenomenon() {
        Dossier dossier = dossier();
        String phenomenon = dossier.study().phenomenon().id();
        for (Score score : evaluator().evaluate(dossier)) {
            assertEquals(phenomenon, score.label("phenomenon"), () -> "label phenomenon of " + score);
        }
    }

    @Test
    void aStudyThatHasNotBegunIsNoError() {
        Dossier unbegun = new Dossier(dossier().study(), List.of(), Map.of(), List.of());
        List<Score> scores = assertDoesNotThrow(() -> evaluator().evaluate(unbegun));
        assertAll(scores.stream().map(EvaluatorContract::explained));
    }

    @Test
    void aStudyInWhichAllWasAnnulledIsNoError() {
        List<Finding> annulled = dossier().findings().stream()
                .map(one -> new Finding(one.trial(), one.target(), one.horizon(), new Outcome.Annulled("diverged")))
                .toList();
        Dossier empty = new Dossier(
                dossier().study(), annulled, dossier().questions(), dossier().submissions());
        List<Score> scores = assertDoesNotThrow(() -> evaluator().evaluate(empty));
        assertAll(scores.stream().map(EvaluatorContract::explained));
    }

    /** NaN is never a score; a number needs an interval, what lacks either must say why. */
    private static Executable explained(Score score) {
        Double value = score.value();
        return () -> {
            assertFalse(value != null && !Double.isFinite(value), () -> "the value must be finite or null: " + score);
            assertTrue(
                    (value != null && score.interval() != null)
                            || !score.remark().isBlank(),
                    () -> "no interval and no remark that says why: " + score);
        };
    }

    private static Dossier shuffled(Dossier dossier, long seed) {
        Random random = new Random(seed);
        return new Dossier(
                dossier.study(),
                shuffled(dossier.findings(), random),
                reordered(dossier.questions(), random),
                shuffled(dossier.submissions(), random));
    }

    private static <K, V> Map<K, V> reordered(Map<K, V> map, Random random) {
        Map<K, V> copy = new LinkedHashMap<>();
        shuffled(List.copyOf(map.keySet()), random).forEach(key -> copy.put(key, Objects.requireNonNull(map.get(key))));
        return copy;
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
