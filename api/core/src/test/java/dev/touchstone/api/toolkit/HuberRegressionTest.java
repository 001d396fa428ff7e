package dev.touchstone.api.toolkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HuberRegressionTest {
    /** Brownlee's (1965) stack loss data: air flow, water temperature, acid concentration; stack loss. */
    private static final double[][] PLANT = {
        {80, 27, 89}, {80, 27, 88}, {75, 25, 90}, {62, 24, 87}, {62, 22, 87}, {62, 23, 87}, {62, 24, 93},
        {62, 24, 93}, {58, 23, 87}, {58, 18, 80}, {58, 18, 89}, {58, 17, 88}, {58, 18, 82}, {58, 19, 93},
        {50, 18, 89}, {50, 18, 86}, {50, 19, 72}, {50, 19, 79}, {50, 20, 80}, {56, 20, 82}, {70, 20, 91}
    };

    private static final double[] LOSS = {42, 37, 37, 28, 18, 18, 19, 20, 15, 14, 14, 13, 11, 12, 8, 7, 8, 8, 9, 15, 15
    };

    /** The documented example of statsmodels (RLM, HuberT); rlm of MASS prints the same, and the scale 2.441. */
    @Test
    void stackLossAsPublished() {
        HuberRegression fit = HuberRegression.fit(PLANT, LOSS, ones(LOSS.length), 0);
        assertArrayEquals(new double[] {-41.02649835, 0.82938433, 0.92606597, -0.12784672}, fit.coefficients(), 5e-5);
        assertEquals(2.441, fit.scale(), 1e-3);
    }

    @Test
    void observationsThatCountTwiceAreAsGoodAsTwo() {
        double[][] twice = Arrays.copyOf(PLANT, 42);
        System.arraycopy(PLANT, 0, twice, 21, 21);
        double[] lossTwice = Arrays.copyOf(LOSS, 42);
        System.arraycopy(LOSS, 0, lossTwice, 21, 21);
        HuberRegression counted = HuberRegression.fit(
                PLANT, LOSS, DoubleStream.generate(() -> 2).limit(21).toArray(), 3);
        HuberRegression repeated = HuberRegression.fit(twice, lossTwice, ones(42), 3);
        assertArrayEquals(repeated.coefficients(), counted.coefficients(), 1e-6);
        assertEquals(repeated.sd(PLANT[0]), counted.sd(PLANT[0]), 1e-6);
    }

    /** Where no residual is beyond k scales the fit is least squares: here by hand, 0 ± 1 at x = 0 and 3 ± 1 at x = 1. */
    @Test
    void isLeastSquaresWithoutOutliers() {
        double[][] x = {{0}, {0}, {1}, {1}};
        double[] y = {-1, 1, 2, 4};
        HuberRegression fit = HuberRegression.fit(x, y, ones(4), 0);
        assertArrayEquals(new double[] {0, 3}, fit.coefficients(), 1e-9);
        assertEquals(1 / 0.6745, fit.scale(), 1e-9);
        // Leverage 1/2 at either x, and 4 / (4 - 2) for two constants.
        assertEquals(1 / 0.6745 * Math.sqrt(1.5 * 2), fit.sd(new double[] {1}), 1e-9);
    }

    @Test
    void aFifthOfGrossOutliersMovesItLittle() {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] x = IntStream.range(0, 60)
                    .mapToObj(i -> new double[] {gauss(random)})
                    .toArray(double[][]::new);
            double[] y = Arrays.stream(x)
                    .mapToDouble(row -> 1 + row[0] + 0.3 * gauss(random))
                    .toArray();
            for (int i = 0; i < 12; i++) {
                y[i * 5] = 1e6;
            }
            HuberRegression fit = HuberRegression.fit(x, y, ones(60), 1);
            assertEquals(1, fit.coefficients()[0], 0.45, "seed " + seed);
            assertEquals(1, fit.coefficients()[1], 0.45, "seed " + seed);
            assertTrue(fit.sd(new double[] {0}) < 1, "seed " + seed);
        }
    }

    @Test
    void equalOutcomesStillLeaveSomeDoubt() {
        HuberRegression fit = HuberRegression.fit(new double[10][0], new double[10], ones(10), 1);
        assertEquals(0, fit.mean(new double[0]));
        assertTrue(fit.sd(new double[0]) > 0);
    }

    private static double[] ones(int n) {
        return DoubleStream.generate(() -> 1).limit(n).toArray();
    }

    private static double gauss(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
