package dev.touchstone.evaluators;

import org.hipparchus.special.Beta;

/**
 * The regularised incomplete beta function I_x(a, b) for one a and b, by its continued fraction (NIST Digital Library of
 * Mathematical Functions, 8.17.22), evaluated by Lentz's method. Does what Hipparchus does for any a and b, several times
 * as fast, for the complete beta function is computed once.
 */
final class IncompleteBeta {
    private static final double TINY = 1e-300;
    private static final double ACCURACY = 1e-15;
    private static final int MOST_TERMS = 10_000;

    private final double a;
    private final double b;
    private final double logBeta;

    /**
     * For these parameters.
     *
     * @param a above 0
     * @param b above 0
     */
    IncompleteBeta(double a, double b) {
        this.a = a;
        this.b = b;
        this.logBeta = Beta.logBeta(a, b);
    }

    /**
     * Its value.
     *
     * @param x in (0, 1)
     */
    double at(double x) {
        double front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta);
        // Where the fraction converges fast; else the other tail.
        return x < (a + 1) / (a + b + 2) ? front / (a * fraction(x, a, b)) : 1 - front / (b * fraction(1 - x, b, a));
    }

    /** Its derivative, the beta distribution's density. */
    double density(double x) {
        return Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta);
    }

    /** 1 + d₁/(1 + d₂/(1 + ...)). */
    private static double fraction(double x, double a, double b) {
        double value = 1;
        double above = 1;
        double below = 0;
        for (int term = 1; term <= MOST_TERMS; term++) {
            int m = term / 2;
            double d = term % 2 == 0
                    ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                    : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            below = 1 / notZero(1 + d * below);
            above = notZero(1 + d / above);
            double factor = above * below;
            value *= factor;
            if (Math.abs(factor - 1) <= ACCURACY) {
                break;
            }
        }
        return value;
    }

    private static double notZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
