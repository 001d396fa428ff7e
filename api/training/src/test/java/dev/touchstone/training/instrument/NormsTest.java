package dev.touchstone.training.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NormsTest {
    private static final float[] VALUES = {2, -3, 4, 1e30f};

    @Test
    void squaresDoNotOverflow() {
        assertEquals((double) 1e30f, Norms.of(VALUES));
    }

    @Test
    void aPartIsMeasuredAlone() {
        assertEquals(5, Norms.of(VALUES, 1, 2));
        assertEquals(0, Norms.of(VALUES, 1, 0));
        assertEquals(Math.sqrt(29), Norms.of(VALUES, 0, 3));
    }
}
