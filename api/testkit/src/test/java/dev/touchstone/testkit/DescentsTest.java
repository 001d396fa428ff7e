package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Outcome;
import dev.touchstone.api.Series;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DescentsTest {
    private static final List<Example> EXAMPLES = Descents.doubleDescent(1);

    @Test
    void theSameSeedGivesTheSameWorld() {
        assertEquals(EXAMPLES, Descents.doubleDescent(1));
        assertNotEquals(EXAMPLES, Descents.doubleDescent(2));
    }

    /** The outcome is what the rule finds in the course. */
    @Test
    void theNextErrorIsTheOneAtTheHorizon() {
        for (Example example : EXAMPLES) {
            if (example.question().target().equals(Descents.NEXT_MSE)) {
                Series error = example.course().getOrDefault("test.mse", Series.EMPTY);
                double next = IntStream.range(0, error.size())
                        .filter(i -> error.position(i) == example.question().horizon())
                        .mapToDouble(error::value)
                        .findFirst()
                        .orElseThrow();
                assertEquals(new Outcome.Observed(Math.log10(next)), example.outcome());
            }
        }
    }

    @Test
    void thePeakIsWhereModelsCanJustFit() {
        List<Example> peaks = EXAMPLES.stream()
                .filter(example -> example.question().target().equals(Descents.PEAK_RATIO))
                .toList();
        assertEquals(15, peaks.size());
        assertTrue(peaks.stream().allMatch(example -> example.outcome().equals(new Outcome.Observed(0))));
    }
}
