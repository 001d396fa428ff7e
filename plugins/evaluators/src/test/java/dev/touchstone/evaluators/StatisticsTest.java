package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final double[] ONE_TO_TEN = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    /** R: quantile(1:10, c(.25, .5, .9), type = 6) is 2.75, 5.5, 9.9. */
    @Test
    void quantilesAreOfTypeSix() {
        assertEquals(2.75, Order.quantile(ONE_TO_TEN, 0.25), 1e-12);
        assertEquals(5.5, Order.quantile(ONE_TO_TEN, 0.5), 1e-12);
        assertEquals(9.9, Order.quantile(ONE_TO_TEN, 0.9), 1e-12);
        assertEquals(1, Order.quantile(ONE_TO_TEN, 0.01));
        assertEquals(10, Order.quantile(ONE_TO_TEN, 0.99));
        assertEquals(10, Order.quantile(ONE_TO_TEN, 1));
    }

    @Test
    void quantilesOfInfiniteValuesAreNotNaN() {
        double[] values = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 1};
        assertEquals(Double.NEGATIVE_INFINITY, Order.quantile(values, 0.3));
        assertEquals(Double.NEGATIVE_INFINITY, Order.quantile(values, 0.5));
        assertEquals(0.5, Order.quantile(values, 0.7), 1e-12);
    }

    @Test
    void effectIsPooledWithinTasks() {
        double[][] tasks = {{1, 3}, {11, 13, 15}};
        assertEquals(8.6, Effect.mean(tasks), 1e-12);
        assertEquals(3, Effect.degreesOfFreedom(tasks));
        assertEquals(Math.sqrt((1 + 1 + 4 + 0 + 4) / 3.0), Effect.seedDeviation(tasks), 1e-12);
        assertEquals(8.6 / Math.sqrt(10 / 3.0), Effect.standardised(tasks), 1e-12);
    }

    @Test
    void effectOfSeedsThatAgreeHasNoScale() {
        assertEquals(Double.POSITIVE_INFINITY, Effect.standardised(new double[][] {{2, 2}}));
        assertEquals(0, Effect.standardised(new double[][] {{0, 0}}));
        assertTrue(Double.isNaN(Effect.standardised(new double[][] {{2}, {3}})));
    }
}
