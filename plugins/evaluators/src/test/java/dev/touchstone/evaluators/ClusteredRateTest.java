package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Interval;
import dev.touchstone.evaluators.ClusteredRate.OfTask;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClusteredRateTest {
    /** By hand: p = 1/2, Σ(h - pn)² = 8, error = √(3/2 · 8)/30 = .11547, t(2) = 4.30265, reach = 1.98731 in log-odds. */
    @Test
    void threeTasksByHand() {
        Interval interval = ClusteredRate.interval(List.of(new OfTask(3, 10), new OfTask(5, 10), new OfTask(7, 10)));
        assertEquals(1 / (1 + Math.exp(1.98731)), interval.lower(), 1e-5);
        assertEquals(1 / (1 + Math.exp(-1.98731)), interval.upper(), 1e-5);
    }

    @Test
    void whereTasksTellNoVarianceItIsExact() {
        for (List<OfTask> tasks : List.of(
                List.of(new OfTask(3, 10), new OfTask(7, 10)),
                List.of(new OfTask(5, 10), new OfTask(5, 10), new OfTask(5, 10)),
                List.of(new OfTask(0, 10), new OfTask(0, 10), new OfTask(0, 10)),
                List.of(new OfTask(10, 10), new OfTask(8, 8), new OfTask(5, 5)))) {
            long hits = tasks.stream().mapToLong(OfTask::hits).sum();
            long questions = tasks.stream().mapToLong(OfTask::questions).sum();
            assertEquals(new Rate(hits, questions).interval(), ClusteredRate.interval(tasks));
        }
    }

    @Property
    void holdsTheShareWithinZeroAndOne(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 20) Integer> hits) {
        List<OfTask> tasks = hits.stream().map(h -> new OfTask(h, 20)).toList();
        double share = hits.stream().mapToInt(h -> h).sum() / (20.0 * hits.size());
        Interval interval = ClusteredRate.interval(tasks);
        assertTrue(0 <= interval.lower() && interval.upper() <= 1);
        assertTrue(interval.lower() <= share && share <= interval.upper());
    }
}
