package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.api.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against published values, to four decimals. */
class RandomEffectsTest {
    private static final double LEVEL = 0.95;
    private static final double DECIMALS = 5.1e-5;

    /** metafor stops when τ² by likelihood moves by less than 1e-5, so what follows from it is good to little more. */
    private static final double METAFOR = 1.5e-4;

    /** Teacher expectancy and IQ: Raudenbush, Journal of Educational Psychology 76 (1984); dat.raudenbush1985 of metafor. */
    static final Effects EXPECTANCY = Effects.of(
            new double[] {
                .03, .12, -.14, 1.18, .26, -.06, -.02, -.32, .27, .80, .54, .18, -.02, .23, -.18, -.06, .30, .07, -.07
            },
            new double[] {
                .0156, .0216, .0279, .1391, .1362, .0106, .0106, .0484, .0269, .0630, .0912, .0497, .0835, .0841, .0253,
                .0279, .0193, .0088, .0303
            });

    /** Viechtbauer 2005, table 2 (first set) and its results on page 271. */
    static final Effects SET_1 = Effects.of(
            new double[] {-0.581, 0.530, 0.771, 1.031, 0.553, 0.295, 0.078, 0.573, -0.176, -0.232},
            new double[] {0.023, 0.052, 0.060, 0.115, 0.095, 0.203, 0.200, 0.211, 0.051, 0.040});

    /** The second set, with the results on page 272. */
    static final Effects SET_2 = Effects.of(
            new double[] {
                0.100, -0.162, -0.090, -0.049, -0.046, -0.010, -0.431, -0.261, 0.134, 0.019, 0.175, 0.056, 0.045, 0.103,
                0.121, -0.482, 0.290, 0.342
            },
            new double[] {
                0.016, 0.015, 0.050, 0.050, 0.032, 0.052, 0.036, 0.024, 0.034, 0.033, 0.031, 0.034, 0.039, 0.167, 0.134,
                0.096, 0.016, 0.035
            });

    /** Tuberculosis with and without BCG vaccine (Colditz et al., JAMA 271, 1994): cases and others, both groups. */
    private static final int[][] VACCINE = {
        {4, 119, 11, 128},
        {6, 300, 29, 274},
        {3, 228, 11, 209},
        {62, 13536, 248, 12619},
        {33, 5036, 47, 5761},
        {180, 1361, 372, 1079},
        {8, 2537, 10, 619},
        {505, 87886, 499, 87892},
        {29, 7470, 45, 7232},
        {17, 1699, 65, 1600},
        {186, 50448, 141, 27197},
        {5, 2493, 3, 2338},
        {27, 16886, 29, 17825}
    };

    @ParameterizedTest
    @CsvSource({
        "HS, .2282, 4.3914",
        "HE, .1484, 3.205",
        "DL, .2768, 5.1137",
        "ML, .1967, 3.9231",
        "REML, .2232, 4.3178",
        // Published as EB, the empirical Bayes estimator, which is the same.
        "PM, .1920, 3.8537",
        "SJ, .1992, 3.9611"
    })
    void agreesWithViechtbauersFirstSet(TauSquared estimator, double tau2, double excess) {
        RandomEffects fit = new RandomEffects(SET_1, estimator.of(SET_1));
        assertEquals(tau2, fit.tau2(), DECIMALS);
        assertEquals(excess, fit.excess(fit.tau2()), METAFOR);
    }

    @ParameterizedTest
    @CsvSource({
        "HS, .0099, 22.9266",
        "HE, 0, 0",
        "DL, .0126, 27.5275",
        "ML, .0132, 28.4505",
        "REML, .0157, 32.0203",
        "PM, .0104, 23.7198",
        "SJ, .0248, 42.6734"
    })
    void agreesWithViechtbauersSecondSet(TauSquared estimator, double tau2, double percentBetween) {
        RandomEffects fit = new RandomEffects(SET_2, estimator.of(SET_2));
        assertEquals(tau2, fit.tau2(), DECIMALS);
        assertEquals(percentBetween, 100 * fit.shareBetween(fit.tau2()), 5e-3);
    }

    /** metafor, and Raudenbush &amp; Bryk 1985; the prediction interval there takes the normal quantile. */
    @Test
    void agreesOnTeacherExpectancy() {
        RandomEffects fit = RandomEffects.of(EXPECTANCY);
        assertEquals(0.0837, fit.mean(), DECIMALS);
        assertEquals(0.0188, fit.tau2(), DECIMALS);
        assertEquals(35.8295, fit.q(), DECIMALS);
        double reach = 1.959964 * fit.predictionError();
        assertEquals(-0.2036, fit.mean() - reach, METAFOR);
        assertEquals(0.3711, fit.mean() + reach, METAFOR);
    }

    /** metafor on dat.bcg, log risk ratios: Viechtbauer, Journal of Statistical Software 36(3), 2010. */
    @Test
    void agreesOnTheVaccine() {
        Effects effects = logRiskRatios();
        RandomEffects fit = RandomEffects.of(effects);
        assertEquals(-0.7145, fit.mean(), DECIMALS);
        assertEquals(0.1798, fit.standardError(), DECIMALS);
        assertEquals(0.3132, fit.tau2(), DECIMALS);
        assertEquals(152.2330, fit.q(), DECIMALS);
        assertEquals(92.22, 100 * fit.shareBetween(fit.tau2()), 5e-3);
        assertEquals(12.86, fit.excess(fit.tau2()), 5e-3);
        assertEquals(0, fit.pValue(), 1e-4);
        // The sums written out anew elsewhere: τ² .313243, standard error .180792, times 2.178813.
        assertInterval(-1.1084, -0.3206, fit.knappHartung(LEVEL), DECIMALS);
    }

    /** The tests of metafor's confint on the same data; its root finder stops within 1.2e-4 of τ². */
    @Test
    void profilesTheVaccinesHeterogeneity() {
        Effects effects = logRiskRatios();
        RandomEffects fit = new RandomEffects(effects, TauSquared.DL.of(effects));
        assertEquals(0.3088, fit.tau2(), DECIMALS);
        assertEquals(0.921173, fit.shareBetween(fit.tau2()), 1e-6);
        assertEquals(12.6861, fit.excess(fit.tau2()), DECIMALS);
        Interval profile = QProfile.interval(effects, LEVEL);
        assertInterval(0.1197, 1.1115, profile, DECIMALS);
        assertInterval(0.8192, 0.9768, QProfile.transformed(profile, fit::shareBetween), DECIMALS);
        assertInterval(5.5303, 43.0680, QProfile.transformed(profile, fit::excess), 5e-3);
    }

    @Test
    void oneTaskIsNoSample() {
        assertThrows(IllegalArgumentException.class, () -> Effects.of(new double[] {1}, new double[] {1}));
    }

    private static void assertInterval(double lower, double upper, Interval interval, double delta) {
        assertEquals(lower, interval.lower(), delta);
        assertEquals(upper, interval.upper(), delta);
    }

    private static Effects logRiskRatios() {
        double[] y = new double[VACCINE.length];
        double[] v = new double[VACCINE.length];
        for (int i = 0; i < y.length; i++) {
            int[] n = VACCINE[i];
            double treated = n[0] + n[1];
            double others = n[2] + n[3];
            y[i] = Math.log(n[0] / treated / (n[2] / others));
            v[i] = 1.0 / n[0] - 1 / treated + 1.0 / n[2] - 1 / others;
        }
        return Effects.of(y, v);
    }
}
