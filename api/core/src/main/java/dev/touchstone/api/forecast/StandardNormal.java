package dev.touchstone.api.forecast;

/** The standard normal distribution. The API depends on no library, so its special functions live here. */
final class StandardNormal {
    private static final double SQRT_2PI = Math.sqrt(2 * Math.PI);
    private static final double FAR_TAIL = 37;

    private StandardNormal() {}

    static double density(double z) {
        return Math.exp(-z * z / 2) / SQRT_2PI;
    }

    /** Φ(z) to double precision: Hart (1968), algorithm 5666, in the form of West (2005). */
    static double cdf(double z) {
        double x = Math.abs(z);
        if (x > FAR_TAIL) {
            return z > 0 ? 1 : 0;
        }
        double e = Math.exp(-x * x / 2);
        double tail;
        if (x < 7.07106781186547) {
            double top = 3.52624965998911e-2 * x + 0.700383064443688;
            top = top * x + 6.37396220353165;
            top = top * x + 33.912866078383;
            top = top * x + 112.079291497871;
            top = top * x + 221.213596169931;
            top = top * x + 220.206867912376;
            double bottom = 8.83883476483184e-2 * x + 1.75566716318264;
            bottom = bottom * x + 16.064177579207;
            bottom = bottom * x + 86.7807322029461;
            bottom = bottom * x + 296.564248779674;
            bottom = bottom * x + 637.333633378831;
            bottom = bottom * x + 793.826512519948;
            bottom = bottom * x + 440.413735824752;
            tail = e * top / bottom;
        } else {
            double fraction = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
            tail = e / fraction / SQRT_2PI;
        }
        return z > 0 ? 1 - tail : tail;
    }

    /** Φ⁻¹(p), p in (0, 1): bisection on Φ, which is exact to the last bits of Φ and never surprises. */
    static double quantile(double p) {
        double low = -FAR_TAIL - 1;
        double high = FAR_TAIL + 1;
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
