package dev.touchstone.training.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SeedVarianceTest {
    // Two examples, two classes, three seeds. Variances: 1 and 0 for class 0, 4 and 9 for class 1.
    private static final float[][][] OUTPUTS = {{{1, 5}, {0, 0}}, {{2, 5}, {2, 3}}, {{3, 5}, {4, 6}}};

    @Test
    void sumsOverClassesAndAveragesOverExamples() {
        assertEquals((1 + 0 + 4 + 9) / 2.0, SeedVariance.of(OUTPUTS), 1e-12);
    }

    @Test
    void seedsThatAgreeHaveNone() {
        assertEquals(0, SeedVariance.of(new float[][][] {OUTPUTS[0], OUTPUTS[0]}));
    }

    @Test
    void refusals() {
        assertThrows(IllegalArgumentException.class, () -> SeedVariance.of(new float[][][] {OUTPUTS[0]}));
        float[][][] uneven = {{{1, 2}}, {{1}}};
        assertThrows(IllegalArgumentException.class, () -> SeedVariance.of(uneven));
    }
}
