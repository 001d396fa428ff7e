package dev.touchstone.api.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class NormalTest {
    private static final double SQRT_PI = Math.sqrt(Math.PI);

    /** From the tests of the R package scoringRules (Jordan, Krüger &amp; Lerch 2019), to nine digits. */
    @Test
    void crpsAgreesWithScoringRules() {
        assertEquals(2.43657473, new Normal(0, 1).crps(-3), 5e-9);
        assertEquals(2.43657473, new Normal(0.1, 1).crps(-3 + 0.1), 5e-9);
        assertEquals(2.43657473 * 0.9, new Normal(0, 0.9).crps(-3 * 0.9), 5e-9);
    }

    /** (√2 - 1)/√π at the mean, and a mean of 1/√π under the truth (Gneiting et al. 2005). */
    @Test
    void crpsAtTheMeanAndOnAverage() {
        assertEquals(0.2336950, new Normal(0, 1).crps(0), 5e-8);
        assertEquals((Math.sqrt(2) - 1) / SQRT_PI, new Normal(0, 1).crps(0), 1e-15);
        Normal normal = new Normal(2, 3);
        double mean = Quadrature.integral(
                y -> normal.crps(y) * StandardNormal.density((y - 2) / 3) / 3, normal, 0, 2 - 3 * 12, 2 + 3 * 12);
        assertEquals(3 / SQRT_PI, mean, 1e-12);
    }

    /**
     * The generalised censored normal of scoringRules with an atom U at the upper limit u (Jordan, Krüger &amp; Lerch
     * 2019, appendix A), h = 1 - never being the share of the normal that is kept.
     */
    @Property
    void censoredAgreesWithScoringRules(
            @ForAll @DoubleRange(min = -3, max = 3) double mean,
            @ForAll @DoubleRange(min = 0.1, max = 3) double sd,
            @ForAll @DoubleRange(max = 1) double never,
            @ForAll @DoubleRange(min = -3, max = 3) double limit,
            @ForAll @DoubleRange(min = -5, max = 5) double y) {
        double u = (limit - mean) / sd;
        double z = Math.min(u, (y - mean) / sd);
        double h = 1 - never;
        double atom = 1 - h * StandardNormal.cdf(u);
        double expected = Math.abs((y - mean) / sd - z)
                + u * atom * atom
                + z * (2 * h * StandardNormal.cdf(z) - 1)
                + 2 * h * (StandardNormal.density(z) - StandardNormal.density(u) * atom)
                - h * h * StandardNormal.cdf(Math.sqrt(2) * u) / SQRT_PI;
        assertEquals(sd * expected, new Censored(new Normal(mean, sd), never, limit).crps(y), 1e-13 * (1 + sd));
    }

    @Test
    void refusesWhatIsNoNormal() {
        assertThrows(IllegalArgumentException.class, () -> new Normal(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new Normal(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Normal(0, -1));
        assertThrows(IllegalArgumentException.class, () -> new Normal(0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Normal(0, Double.POSITIVE_INFINITY));
    }
}
