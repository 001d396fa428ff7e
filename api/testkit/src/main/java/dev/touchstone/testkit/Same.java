package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether two notebooks say the same, to the last bit. */
final class Same {
    private Same() {}

    /** In everything. */
    static void check(Notebook expected, Notebook actual, String when) {
        assertEquals(expected.asked(), actual.asked(), when);
        assertEquals(expected.metrics(), actual.metrics(), when);
        assertEquals(expected.trials(), actual.trials(), when);
        for (int trial : expected.trials()) {
            assertEquals(expected.outcomes(trial), actual.outcomes(trial), when);
        }
        for (String metric : expected.metrics()) {
            List<Long> positions = expected.positions(metric);
            assertEquals(positions, actual.positions(metric), () -> when + ", " + metric);
            for (int i = 0; i < positions.size(); i++) {
                long at = positions.get(i);
                assertArrayEquals(
                        expected.curve(metric).get(i),
                        actual.curve(metric).get(i),
                        () -> when + ", " + metric + " at " + at);
            }
        }
    }

    /**
     * Of one trial, trained alone and among others.
     *
     * @param among its place there
     * @param shared metrics of the cohort as a whole
     */
    static void check(Notebook alone, Notebook together, int among, Set<String> shared) {
        assertEquals(alone.outcomes(0), together.outcomes(among));
        for (String metric : own(alone, shared).toList()) {
            List<Long> positions = alone.positions(metric);
            // The others may go on when it has ended.
            assertEquals(positions, together.positions(metric).subList(0, positions.size()), metric);
            for (int i = 0; i < positions.size(); i++) {
                assertEquals(
                        alone.curve(metric).get(i)[0],
                        together.curve(metric).get(i)[among],
                        metric + " at " + positions.get(i));
            }
        }
    }

    private static Stream<String> own(Notebook notebook, Set<String> shared) {
        return notebook.metrics().stream().filter(metric -> !shared.contains(metric));
    }
}
