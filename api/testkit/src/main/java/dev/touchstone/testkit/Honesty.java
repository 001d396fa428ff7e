package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Question;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.api.forecast.Normal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A study of {@link Onset} whose outcomes are drawn from a distribution that all theories know: one says it as it is,
 * one too narrow, one too wide, one shifted, and climatology knows nothing of tasks.
 */
final class Honesty {
    private static final String HONEST = "honest";
    private static final int TASKS = 5;
    private static final int SEEDS = 40;

    private Honesty() {}

    static Dossier dossier() {
        return Made.DOSSIER;
    }

    /** Made once, when first asked for. */
    private static final class Made {
        static final Dossier DOSSIER = Studies.of(TASKS, SEEDS)
                .arms(Arm.CANONICAL)
                .theory("climatology", Standing.PROSPECTIVE, (question, outcome) -> said(question, 2.5, 0.2))
                .theory(HONEST, Standing.PROSPECTIVE, (question, outcome) -> shaded(question, 0, 1))
                .theory("bold", Standing.PROSPECTIVE, (question, outcome) -> shaded(question, 0, 0.25))
                .theory("timid", Standing.PROSPECTIVE, (question, outcome) -> shaded(question, 0, 4))
                .theory("hopeful", Standing.PROSPECTIVE, (question, outcome) -> shaded(question, -1, 1))
                .dossier();
    }

    /** What is true of an onset, shifted by so many standard deviations and so many times as wide. */
    private static Answer shaded(Question question, double shift, double width) {
        double mean = Onset.mean(question.trial());
        return said(question, mean + shift * Onset.DEVIATION, width * Onset.DEVIATION);
    }

    private static Answer said(Question question, double mean, double deviation) {
        return question.target().equals(Onset.TARGET)
                ? new Answer.Given(new Normal(mean, deviation))
                : new Answer.Declined();
    }

    /**
     * Fails if anybody ranks before the honest.
     *
     * @param sign 1 if the higher is better, -1 if the lower
     */
    static void check(List<Score> scores, String measure, int sign) {
        List<Score> ranking = scores.stream()
                .filter(score -> score.measure().equals(measure) && score.value() != null)
                .toList();
        List<Score> honest = ranking.stream()
                .filter(score -> score.label("theory").equals(HONEST))
                .toList();
        assertFalse(honest.isEmpty(), () -> "there is no " + measure + " of theory '" + HONEST + "'");
        for (Score best : honest) {
            for (Score other : ranking) {
                assertTrue(
                        !others(best).equals(others(other)) || sign * value(other) <= sign * value(best),
                        () -> other.label("theory") + " does not say what it believes and has " + measure + " "
                                + value(other) + ", the honest " + value(best) + ": the score is not proper");
            }
        }
    }

    private static SortedMap<String, String> others(Score score) {
        SortedMap<String, String> labels = new TreeMap<>(score.labels());
        labels.remove("theory");
        return labels;
    }

    private static double value(Score score) {
        Double value = score.value();
        return value == null ? Double.NaN : value;
    }
}
