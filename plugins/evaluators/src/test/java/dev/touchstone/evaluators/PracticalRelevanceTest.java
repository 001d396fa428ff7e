package dev.touchstone.evaluators;

import static dev.touchstone.evaluators.Find.count;
import static dev.touchstone.evaluators.Find.interval;
import static dev.touchstone.evaluators.Find.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Score;
import dev.touchstone.api.Trial;
import dev.touchstone.testkit.Onset;
import dev.touchstone.testkit.Studies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticalRelevanceTest {
    private static final Outcome.NotWithin NEVER = new Outcome.NotWithin(Onset.BUDGET);

    @ParameterizedTest
    @CsvSource({
        "0.4, 0.05, weaker",
        "0, 0.05, vanishes",
        "1, 0.05, holds",
        "1.5, 0.05, stronger",
        "-0.5, 0.05, reverses",
        "0.5, 1, inconclusive"
    })
    void saysWhatIsLeftInAWord(double share, double differ, String word) {
        Score score = overall(judged(left(share, differ)));
        assertEquals(word, score.verdict(), score::toString);
        assertEquals(share, value(score), 0.02 + differ / 4);
        assertTrue(score.remark().contains("the practical arm keeps"), score::remark);
        assertTrue(score.remark().contains("more task"), score::remark);
    }

    @Test
    void eachTaskHasItsOwnRatio() {
        List<Score> scores = judged(left(0.4, 0.05));
        Score first = Find.score(scores, "practical relevance", Map.of("task", "task-0"));
        assertEquals(0.45, value(first), 1e-9);
        assertTrue(interval(first).lower() < 0.45 && 0.45 < interval(first).upper());
        assertEquals(8, count(first, "practical seeds"));
    }

    @Test
    void theControlArmIsShownByTheSameMeasure() {
        Score score = overall(judged(left(0.4, 0.05)));
        assertTrue(score.remark().contains("The control arm stands at 10.0 %."), score::remark);
    }

    @Test
    void withoutAPracticalArmItIsInsufficient() {
        Score score =
                overall(judged(Studies.of(5, 8).arms(Arm.CANONICAL, Arm.CONTROL).dossier()));
        assertEquals("insufficient", score.verdict());
        assertNull(score.value());
    }

    @Test
    void aTaskThatIsMostlyCensoredInThePracticalArmIsCounted() {
        List<Score> scores = judged(Studies.of(5, 8)
                .outcomes(trial -> trial.arm() == Arm.PRACTICAL && task(trial) == 1 && trial.seed() > 2
                        ? NEVER
                        : Onset.typical(trial))
                .dossier());
        Score score = overall(scores);
        assertEquals("weaker", score.verdict());
        assertEquals(4, count(score, "tasks"));
        assertEquals(1, count(score, "tasks left out"));
        assertEquals(5, count(score, "practical censored"));
        assertTrue(score.remark().contains("Left out: 1 task in"), score::remark);
        Score censored = Find.score(scores, "practical relevance", Map.of("task", "task-1"));
        assertNull(censored.value());
        assertEquals("In the practical arm 5 of 8 trials have no finite value.", censored.remark());
    }

    @Test
    void withoutACanonicalEffectNothingCanSurvive() {
        Score score = overall(judged(Studies.of(5, 8)
                .outcomes(trial -> new Outcome.Observed(-1 - 0.1 * trial.seed()))
                .dossier()));
        assertEquals("insufficient", score.verdict());
        assertTrue(score.remark().startsWith("The canonical arm has no effect above 0"), score::remark);
    }

    @Test
    void seedsThatAllAgreeHaveNoIntervalOfTheirOwn() {
        List<Score> scores = judged(Studies.of(3, 4)
                .outcomes(trial -> new Outcome.Observed((trial.arm() == Arm.PRACTICAL ? 1 : 2) + task(trial)))
                .dossier());
        Score task = Find.score(scores, "practical relevance", Map.of("task", "task-0"));
        assertEquals(0.5, value(task));
        assertNull(task.interval());
        assertNotNull(overall(scores).interval());
    }

    /** Canonical effect 2, of which a share that differs between tasks is left; a tenth in the control arm. */
    private static Dossier left(double share, double differ) {
        return Studies.of(6, 8)
                .outcomes(trial -> {
                    double of = switch (trial.arm()) {
                        case CANONICAL -> 1;
                        case CONTROL -> 0.1;
                        case PRACTICAL -> share + (task(trial) % 2 == 0 ? differ : -differ);
                    };
                    return new Outcome.Observed(2 * of + 0.01 * (trial.seed() - 3.5));
                })
                .dossier();
    }

    private static int task(Trial trial) {
        return (int) trial.settings().number("difficulty");
    }

    private static List<Score> judged(Dossier dossier) {
        return new PracticalRelevance().evaluate(dossier);
    }

    private static Score overall(List<Score> scores) {
        return scores.stream()
                .filter(score -> score.label("task").isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
