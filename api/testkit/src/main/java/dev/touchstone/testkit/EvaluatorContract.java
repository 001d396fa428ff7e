package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Judged;
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
 * }
 * }</pre>
 */
public abstract class EvaluatorContract {
    private static final int SHUFFLES = 5;
    private static final int PARTS = 3;

    /** A fresh evaluator, as the platform would make it. */
    protected abstract Evaluator evaluator();

    /** A dossier that the evaluator finds something in; by default that of {@link Studies#typical}. */
    protected Dossier dossier() {
        return Studies.typical();
    }

    @Test
    void idIsLowerCaseWithHyphens() {
        String id = evaluator().id();
        assertTrue(
                id.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                () -> "id '" + id + "' must be lower-case letters, digits and hyphens");
    }

    @Test
    void sourceNamesPaperAndYear() {
        String source = evaluator().source();
        assertTrue(
                source.matches("(?s).*\\b(18|19|20)\\d\\d\\b.*"),
                () -> "source '" + source + "' must say where the formulas come from, with the year");
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
