package dev.touchstone.api.forecast;

/**
 * The standard normal distribution. The API depends on no library, so its special functions live here. Φ keeps its
 * relative accuracy, about 1e-15, out to the smallest tail that a double holds: a score of an improbable outcome, or a
 * far quantile, is as exact as any other.
 */
final class StandardNormal {
    private static final double SQRT_2PI = Math.sqrt(2 * Math.PI);
    /** Beyond it the tail is 0 in double precision. */
    private static final double FAR_TAIL = 39;

    private static final double CENTRE = 0.67448975;
    private static final double LAPLACE = Math.sqrt(32);
    /** Enough for full precision from {@link #LAPLACE} on. */
    private static final int FRACTIONS = 25;

    // Rational Chebyshev approximations of Cody, Mathematics of Computation 23 (1969), highest power first.
    private static final double[] CENTRE_TOP = {
        0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356
    };
    private static final double[] CENTRE_BOTTOM = {
        1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673
    };
    private static final double[] TAIL_TOP = {
        1.0765576773720192e-8,
        0.39894151208813466,
        8.883149794388377,
        93.50665613217785,
        597.2702763948002,
        2494.5375852903726,
        6848.190450536283,
        11602.65143764735,
        9842.714838383978
    };
    private static final double[] TAIL_BOTTOM = {
        1,
        22.266688044328117,
        235.387901782625,
        1519.3775994075547,
        6485.558298266761,
        18615.571640885097,
        34900.95272114598,
        38912.00328609327,
        19685.429676859992
    };

    private StandardNormal() {}

    static double density(double z) {
        return gauss(Math.abs(z)) / SQRT_2PI;
    }

    /** Φ(z); 0 and 1 at the infinities. */
    static double cdf(double z) {
        double x = Math.abs(z);
        if (x <= CENTRE) {
            double square = x * x;
            return 0.5 + z * polynomial(CENTRE_TOP, square) / polynomial(CENTRE_BOTTOM, square);
        }
        return z > 0 ? 1 - tail(x) : tail(x);
    }

    /** 1 - Φ(x) for x above the centre. */
    private static double tail(double x) {
        if (x > FAR_TAIL) {
            return 0;
        }
        if (x < LAPLACE) {
            return gauss(x) * polynomial(TAIL_TOP, x) / polynomial(TAIL_BOTTOM, x);
        }
        // Laplace's continued fraction x + 1/(x + 2/(x + 3/...)) for φ(x) / (1 - Φ(x)).
        double fraction = x;
        for (int k = FRACTIONS; k > 0; k--) {
            fraction = x + k / fraction;
        }
        return gauss(x) / fraction / SQRT_2PI;
    }

    /** exp(-x²/2), x 0 or more. The square is split so that its rounding is not blown up by the exponential. */
    private static double gauss(double x) {
        if (x > FAR_TAIL) {
            return 0;
        }
        double rounded = Math.floor(x * 16) / 16;
        double rest = (x - rounded) * (x + rounded);
        return Math.exp(-rounded * rounded / 2) * Math.exp(-rest / 2);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }

    /** Φ⁻¹(p), p in (0, 1): bisection on Φ, which is exact to the last bits of Φ and never surprises. */
    static double quantile(double p) {
        double low = -FAR_TAIL;
        double high = FAR_TAIL;
        while (true) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                return high;
            }
            if (cdf(middle) >= p) {
                high = middle;
            } else {
                low = middle;
            }
        }
    }
}
