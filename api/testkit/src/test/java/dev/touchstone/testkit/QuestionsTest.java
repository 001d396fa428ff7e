package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Series;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final List<Example> EXAMPLES = Questions.grokking(1);

    @Test
    void theSameSeedGivesTheSameWorld() {
        assertEquals(EXAMPLES, Questions.grokking(1));
        assertNotEquals(EXAMPLES, Questions.grokking(2));
    }

    @Test
    void theArmsDoWhatTheyShould() {
        for (Example example : EXAMPLES) {
            if (example.question().target().equals(Questions.GROK_STEP)) {
                Arm arm = example.question().trial().arm();
                double step = example.outcome() instanceof Outcome.Observed observed ? observed.value() : 9;
                assertTrue(arm != Arm.CONTROL || step == 9);
                assertTrue(arm != Arm.PRACTICAL || step < 2.6, () -> "practical " + step);
                assertTrue(arm != Arm.CANONICAL || step > 1.8, () -> "canonical " + step);
            }
        }
    }

    /** The outcome is what the rule finds in the course. */
    @Test
    void testAccuracyReachesItsThresholdAtTheGrokStep() {
        for (Example example : EXAMPLES) {
            if (example.question().target().equals(Questions.GROK_STEP)) {
                Series accuracy = example.course().getOrDefault("test.accuracy", Series.EMPTY);
                Outcome found = IntStream.range(0, accuracy.size())
                        .filter(i -> accuracy.value(i) >= 0.95 - 1e-12)
                        .mapToObj(i -> (Outcome) new Outcome.Observed(Math.log10((double) accuracy.position(i))))
                        .findFirst()
                        .orElse(new Outcome.NotWithin(Questions.BUDGET));
                assertEquals(found, example.outcome());
            }
        }
    }

    @Test
    void evidenceEndsAtTheOrigin() {
        for (Example example : EXAMPLES) {
            Series seen = example.evidence(new Offenders.Honest())
                    .series(example.question().target().metric().name());
            assertEquals(example.question().origin(), seen.position(seen.size() - 1));
        }
    }
}
