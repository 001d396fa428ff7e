package dev.touchstone.api.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A theory may say anything; its score must still be a number that puts it last, and never NaN. */
class AbsurdForecastTest {
    private static final double HUGE = 1.7e308;

    static Stream<Forecast> absurd() {
        List<Forecast> bodies = List.of(
                new Normal(HUGE, 1),
                new Normal(-HUGE, 1),
                new Normal(0, HUGE),
                new Normal(0, Double.MIN_VALUE),
                new Normal(1e300, 1e-300),
                new Samples(List.of(-HUGE, HUGE)),
                new Samples(List.of(1e300)),
                new Samples(List.of(1e-320, 2e-320)),
                new Quantiles(List.of(0.1, 0.9), List.of(-HUGE, HUGE)),
                new Quantiles(List.of(0.1, 0.5, 0.9), List.of(1e300, 1e300, 1e300)),
                new Quantiles(List.of(1e-300, 1 - 1e-16), List.of(-1.0, 1.0)));
        List<Forecast> all = new ArrayList<>(bodies);
        for (Forecast body : bodies) {
            all.add(body.censoredAt(3));
            all.add(new Censored(body, 0.3, 3));
            all.add(new Censored(body, 1e-300, -1e300));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("absurd")
    void isScoredAllTheSame(Forecast forecast) {
        for (double y : new double[] {-1e300, -1, 0, 2.5, 3, 1e300}) {
            double crps = forecast.crps(y);
            assertTrue(crps >= 0, () -> forecast + " scores " + crps + " at " + y);
            double cdf = forecast.cdf(y);
            assertTrue(0 <= cdf && cdf <= 1, () -> forecast + " has F = " + cdf + " at " + y);
        }
        for (double p : AnyForecast.grid(20)) {
            assertFalse(Double.isNaN(forecast.quantile(p)), () -> forecast + " at " + p);
        }
    }

    @Test
    void scalesWithItsUnit() {
        double unit = 1e300;
        assertEquals(1, new Normal(0, unit).crps(unit) / (unit * new Normal(0, 1).crps(1)), 1e-14);
        assertEquals(1, new Samples(List.of(unit, -unit)).crps(0) / (unit * 0.5), 1e-14);
        assertEquals(1, new Quantiles(List.of(0.5), List.of(unit)).crps(0) / unit, 1e-14);
    }

    @Test
    void aLittleDoubtCostsALittle() {
        assertEquals(1e-18, new EventProbability(1e-9).crps(0), 1e-30);
        // A limit a million standard deviations away must not drown the score in rounding.
        assertEquals(
                new Normal(0, 1).crps(0.5), new Normal(0, 1).censoredAt(1e12).crps(0.5), 1e-14);
        assertEquals(0.5, new Normal(1e12, 1).censoredAt(3).crps(2.5), 1e-14);
    }
}
