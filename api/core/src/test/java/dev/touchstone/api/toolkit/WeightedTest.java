package dev.touchstone.api.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WeightedTest {
    @Test
    void equalWeightsGiveTheMedian() {
        double third = 1.0 / 3;
        assertEquals(2, Weighted.median(new double[] {3, 1, 2}, new double[] {third, third, third}));
        assertEquals(2.5, Weighted.median(new double[] {4, 1, 2, 3}, new double[] {third, third, third, third}));
    }

    @Test
    void weightsMoveIt() {
        assertEquals(1, Weighted.median(new double[] {1, 2, 3}, new double[] {3, 1, 1}));
        assertEquals(3, Weighted.quantile(new double[] {1, 2, 3}, new double[] {1, 1, 2}, 0.75));
        assertEquals(5, Weighted.quantile(new double[] {5}, new double[] {0.1}, 0.25));
        assertEquals(1.75, Weighted.mean(new double[] {1, 2}, new double[] {1, 3}));
    }
}
