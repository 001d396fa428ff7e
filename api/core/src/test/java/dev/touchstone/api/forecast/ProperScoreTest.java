package dev.touchstone.api.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.NavigableSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Who tells the truth is scored best: CRPS is proper (Matheson &amp; Winkler 1976). */
@Domain(AnyForecast.class)
@Domain(DomainContext.Global.class)
class ProperScoreTest {
    /** By how much a wrong forecast G is worse under the truth F: exactly ∫ (F - G)² dx. */
    @Property
    void theTruthScoresBest(@ForAll Samples truth, @ForAll Forecast other) {
        double worse = expected(other, truth) - expected(truth, truth);
        NavigableSet<Double> kinks = Quadrature.kinks(other);
        kinks.addAll(truth.values());
        double between = 0;
        for (Double from = kinks.first(), to = kinks.higher(from); to != null; from = to, to = kinks.higher(from)) {
            between += Quadrature.integral(
                    x -> (truth.cdf(x) - other.cdf(x)) * (truth.cdf(x) - other.cdf(x)), other, from, from, to);
        }
        assertTrue(worse >= -1e-12);
        assertEquals(between, worse, 1e-10);
    }

    @Property
    void theTrueProbabilityOfAnEventScoresBest(@ForAll Samples draws, @ForAll Samples others) {
        double truth = draws.cdf(0);
        double other = others.cdf(0);
        assertTrue(brier(truth, truth) <= brier(other, truth) + 1e-15);
    }

    private static double expected(Forecast forecast, Samples truth) {
        return truth.values().stream().mapToDouble(forecast::crps).average().orElseThrow();
    }

    private static double brier(double forecast, double truth) {
        EventProbability event = new EventProbability(forecast);
        return truth * event.crps(1) + (1 - truth) * event.crps(0);
    }
}
