package dev.touchstone.api.toolkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    /** Space shuttle O-rings: joint temperature in °F before Challenger, and whether one showed distress. */
    private static final double[] TEMPERATURE = {
        66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58
    };

    private static final double[] DISTRESS = {0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1};

    /** Dalal, Fowlkes &amp; Hoadley, JASA 84 (1989), the binary model: logit = 15.043 - 0.2322 t. */
    @Test
    void shuttleAsPublished() {
        LogisticRegression fit = LogisticRegression.fit(columns(TEMPERATURE), DISTRESS, ones(23), 0);
        assertEquals(15.043, fit.coefficients()[0], 5e-4);
        assertEquals(-0.2322, fit.coefficients()[1], 5e-5);
    }

    /** A two by two table by hand: 1 of 4 where x = 0, 3 of 4 where x = 1; log-odds -ln 3 and ln 3. */
    @Test
    void tableByHand() {
        LogisticRegression fit =
                LogisticRegression.fit(columns(0, 0, 1, 1), new double[] {0, 1, 0, 1}, new double[] {3, 1, 1, 3}, 0);
        assertArrayEquals(new double[] {-Math.log(3), 2 * Math.log(3)}, fit.coefficients(), 1e-6);
        assertEquals(0.75, fit.probability(new double[] {1}), 1e-6);
    }

    /** Where the slope's gradient vanishes: n σ(-b) = ridge · b, for n cases at x = ±1 that separate. */
    @Test
    void theRidgeHoldsWhatSeparates() {
        double[] x = new double[20];
        double[] y = new double[20];
        for (int i = 0; i < 20; i++) {
            y[i] = i % 2;
            x[i] = 2 * y[i] - 1;
        }
        double slope = LogisticRegression.fit(columns(x), y, ones(20), 0.25).coefficients()[1];
        assertEquals(0.25 * slope, 20 / (1 + Math.exp(slope)), 1e-6);
    }

    @Test
    void aNeedleIsNoTrouble() {
        double[] x = new double[200];
        double[] y = new double[200];
        x[0] = 14;
        y[0] = 1;
        LogisticRegression fit = LogisticRegression.fit(columns(x), y, ones(200), 1e-6);
        assertTrue(fit.probability(new double[] {14}) > 0.9);
        assertTrue(fit.probability(new double[] {0}) < 0.01);
    }

    private static double[][] columns(double... x) {
        return Arrays.stream(x).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    }

    private static double[] ones(int n) {
        return DoubleStream.generate(() -> 1).limit(n).toArray();
    }
}
