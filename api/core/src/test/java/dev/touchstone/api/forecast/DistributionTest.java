package dev.touchstone.api.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What every forecast says of itself must fit together. */
@Domain(AnyForecast.class)
@Domain(DomainContext.Global.class)
class DistributionTest {
    private static final double ROUNDING = 1e-12;

    @Property
    void cdfRisesFromZeroToOne(@ForAll Forecast f, @ForAll @DoubleRange(min = -9, max = 9) double x) {
        assertTrue(0 <= f.cdf(x) && f.cdf(x) <= f.cdf(x + 0.3) + ROUNDING && f.cdf(x) <= 1);
        assertEquals(0, f.cdf(-1e9));
        assertEquals(1, f.cdf(1e9));
        assertEquals(1, f.cdf(f.supremum()));
    }

    /** The smallest x with F(x) ≥ p. */
    @Property
    void quantileIsTheInverseOfCdf(@ForAll Forecast f) {
        for (double p : AnyForecast.grid(200)) {
            double x = f.quantile(p);
            assertTrue(f.cdf(x) >= p - ROUNDING, () -> "F(" + x + ") = " + f.cdf(x) + " at " + p);
            assertTrue(f.cdf(x - 1e-9) <= p + ROUNDING, () -> "F just below " + x + " at " + p);
        }
    }

    /** On a staircase there is no rounding to hide behind. */
    @Property
    void quantileOfSamplesIsExact(@ForAll Samples f) {
        for (int n : new int[] {7, 10, 100, 120}) {
            for (double p : AnyForecast.grid(n)) {
                double x = f.quantile(p);
                assertTrue(f.cdf(x) >= p && f.cdf(Math.nextDown(x)) < p, () -> x + " at " + p);
            }
        }
    }

    @Property
    void noQuantileLiesBeyondTheSupremum(@ForAll Forecast f) {
        assertTrue(f.quantile(1 - 1e-12) <= f.supremum());
    }

    @Property
    void supremumOfSamplesIsTheSmallestPlaceOfCertainty(@ForAll Samples f) {
        assertTrue(f.cdf(Math.nextDown(f.supremum())) < 1);
        assertEquals(f.supremum(), f.censoredAt(f.supremum() + 1).supremum());
    }

    @Property
    void integralsAreThoseOfCdf(@ForAll Forecast f, @ForAll @DoubleRange(min = -9, max = 9) double x) {
        double low = Math.min(x, Quadrature.kinks(f).first()) - 1;
        double high = Math.max(x, Quadrature.kinks(f).last()) + 1;
        double tight = 1e-11 * (high - low);
        assertEquals(Quadrature.integral(f::cdf, f, x, low, x), f.integral(x), tight);
        assertEquals(Quadrature.integral(t -> square(f.cdf(t)), f, x, low, x), f.squareIntegral(x), tight);
        assertEquals(Quadrature.integral(t -> 1 - f.cdf(t), f, x, x, high), f.tailIntegral(x), tight);
        assertEquals(Quadrature.integral(t -> square(1 - f.cdf(t)), f, x, x, high), f.tailSquareIntegral(x), tight);
    }

    @Property
    void censoringMovesWhatLiesBeyondTheLimitToIt(
            @ForAll Forecast f, @ForAll @DoubleRange(min = -5, max = 5) double limit) {
        Forecast censored = f.censoredAt(limit);
        assertEquals(1, censored.cdf(limit));
        for (double x = limit - 3; x < limit; x += 0.37) {
            assertEquals(f.cdf(x), censored.cdf(x), ROUNDING);
        }
        assertEquals(f, f.censoredAt(Double.POSITIVE_INFINITY));
    }

    private static double square(double x) {
        return x * x;
    }
}
