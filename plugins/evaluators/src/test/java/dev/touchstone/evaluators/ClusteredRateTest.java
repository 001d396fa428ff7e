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

    /** t(23) = 2.06866 against t(2) = 4.30265 leaves 24 questions worth 5.5479; .025 to the power of one over that is .5143. */
    @Test
    void whereAllWereHitsItIsExactForFewerQuestions() {
        Interval interval = ClusteredRate.interval(List.of(new OfTask(8, 8), new OfTask(8, 8), new OfTask(8, 8)));
        assertEquals(0.5143, interval.lower(), 1e-4);
        assertEquals(1, interval.upper());
        Interval none = ClusteredRate.interval(List.of(new OfTask(0, 8), new OfTask(0, 8), new OfTask(0, 8)));
        assertEquals(1 - 0.5143, none.upper(), 1e-4);
    }

    @Test
    void tasksThatAgreeAreNoProofThatTheyAlwaysDo() {
        List<OfTask> tasks = List.of(new OfTask(5, 10), new OfTask(5, 10), new OfTask(5, 10));
        Interval exact = new Rate(15, 30).interval();
        Interval interval = ClusteredRate.interval(tasks);
        assertTrue(interval.lower() < exact.lower() && exact.upper() < interval.upper());
    }

    @Property
    void holdsTheShareWithinZeroAndOne(@ForAll @Size(min = 2, max = 8) List<@IntRange(max = 20) Integer> hits) {
        List<OfTask> tasks = hits.stream().map(h -> new OfTask(h, 20)).toList();
        double share = hits.stream().mapToInt(h -> h).sum() / (20.0 * hits.size());
        Interval interval = ClusteredRate.interval(tasks);
        assertTrue(0 <= interval.lower() && interval.upper() <= 1);
        assertTrue(interval.lower() <= share && share <= interval.upper());
    }
}
