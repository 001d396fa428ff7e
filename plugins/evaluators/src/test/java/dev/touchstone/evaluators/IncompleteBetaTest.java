package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.hipparchus.special.Beta;
import org.junit.jupiter.api.Test;

class IncompleteBetaTest {
    @Property
    void agreesWithHipparchus(
            @ForAll @DoubleRange(min = 0.1, max = 3000) double a,
            @ForAll @DoubleRange(min = 0.1, max = 3000) double b,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double x) {
        assertEquals(Beta.regularizedBeta(x, a, b), new IncompleteBeta(a, b).at(x), 1e-12);
    }

    /** I_x(1, b) = 1 - (1 - x)^b, I_x(a, 1) = x^a, I_½(a, a) = ½. */
    @Test
    void agreesWithClosedForms() {
        assertEquals(1 - Math.pow(0.7, 9), new IncompleteBeta(1, 9).at(0.3), 1e-15);
        assertEquals(Math.pow(0.3, 9), new IncompleteBeta(9, 1).at(0.3), 1e-15);
        assertEquals(0.5, new IncompleteBeta(40.5, 40.5).at(0.5), 1e-14);
        assertEquals(9 * Math.pow(0.3, 8), new IncompleteBeta(9, 1).density(0.3), 1e-15);
    }
}
