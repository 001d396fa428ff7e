package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoncentralTTest {
    /**
     * The first as MBESS prints it (Kelley, Journal of Statistical Software 20(8), 2007: t = 2.83 of 126 degrees of freedom);
     * all by adaptive quadrature over χ and Brent's method in SciPy 1.17, which agrees with it to seven places.
     */
    @ParameterizedTest
    @CsvSource({
        "2.83, 126, 0.8337502608412, 4.8153591400167",
        "5, 15, 2.3114612473218, 7.5970743636427",
        "-1.5, 4, -3.6322762413391, 0.7711944827700",
        "15.4, 35, 11.2799968835714, 19.4641737327205",
        "31.6, 15, 20.2298737422216, 42.9343007210496",
        "158, 35, 121.0695608381539, 194.8508729240416"
    })
    void agreesWithPublishedAndIndependentLimits(double t, double freedom, double lower, double upper) {
        Interval interval = new NoncentralT(t, freedom).interval(0.95, "");
        assertEquals(lower, interval.lower(), 1e-7 * (1 + Math.abs(lower)));
        assertEquals(upper, interval.upper(), 1e-7 * (1 + Math.abs(upper)));
    }

    /** SciPy 1.17, stats.nct.cdf. */
    @ParameterizedTest
    @CsvSource({"2, 10, 1, 0.8076115625303752", "-1.5, 4, 1, 0.0150394067851503", "2.83, 126, 1, 0.9637729920034"})
    void agreesWithScipysDistribution(double t, double freedom, double noncentrality, double expected) {
        assertEquals(expected, new NoncentralT(t, freedom).cumulative(noncentrality), 1e-9);
    }

    @Property(tries = 100)
    void isStudentsAtTheCentre(
            @ForAll @DoubleRange(min = -20, max = 20) double t, @ForAll @IntRange(min = 1, max = 300) int freedom) {
        double expected = new TDistribution(freedom).cumulativeProbability(t);
        assertEquals(expected, new NoncentralT(t, freedom).cumulative(0), 1e-8);
    }

    @Test
    void whatIsBeyondAllMeasureStillEnds() {
        Interval interval = new NoncentralT(1e17, 15).interval(0.95, "");
        // √(χ²(15)/15) at 2.5 and 97.5 %.
        assertEquals(Math.sqrt(6.262138 / 15), interval.lower() / 1e17, 2e-3);
        assertEquals(Math.sqrt(27.48839 / 15), interval.upper() / 1e17, 2e-3);
    }

    @Property
    void phiIsTheNormalDistribution(@ForAll @DoubleRange(min = -30, max = 30) double z) {
        double expected = new NormalDistribution().cumulativeProbability(z);
        assertEquals(expected, Phi.of(z), 1e-13);
        assertEquals(
                1,
                (Phi.of(-Math.abs(z)) + 1e-300)
                        / (new NormalDistribution().cumulativeProbability(-Math.abs(z)) + 1e-300),
                1e-7);
    }
}
