package dev.touchstone.api.forecast;

/**
 * A normal distribution.
 *
 * @param mean in the target's unit, finite
 * @param sd standard deviation, finite and above 0
 */
public record Normal(double mean, double sd) implements Forecast {
    private static final double SQRT_PI = Math.sqrt(Math.PI);
    private static final double SQRT_2 = Math.sqrt(2);

    /** @throws IllegalArgumentException if mean or sd is out of range */
    public Normal {
        if (!Double.isFinite(mean) || !(sd > 0) || !Double.isFinite(sd)) {
            throw new IllegalArgumentException(
                    "normal with mean " + mean + " and sd " + sd + ": the mean must be finite, the sd above 0");
        }
    }

    @Override
    public double cdf(double x) {
        return StandardNormal.cdf((x - mean) / sd);
    }

    @Override
    public double quantile(double p) {
        return mean + sd * StandardNormal.quantile(p);
    }

    @Override
    public double integral(double x) {
        double z = (x - mean) / sd;
        double cdf = StandardNormal.cdf(z);
        return cdf == 0 ? 0 : (x - mean) * cdf + sd * StandardNormal.density(z);
    }

    @Override
    public double squareIntegral(double x) {
        double z = (x - mean) / sd;
        double cdf = StandardNormal.cdf(z);
        double rest = 2 * cdf * StandardNormal.density(z) - StandardNormal.cdf(SQRT_2 * z) / SQRT_PI;
        // Far below the mean the terms cancel but for rounding, and z may be infinite.
        return cdf == 0 ? 0 : Math.max(0, (x - mean) * cdf * cdf + sd * rest);
    }

    @Override
    public double tailIntegral(double x) {
        return reflected().integral(-x);
    }

    @Override
    public double tailSquareIntegral(double x) {
        return reflected().squareIntegral(-x);
    }

    @Override
    public double supremum() {
        return Double.POSITIVE_INFINITY;
    }

    /** The closed form of Gneiting, Raftery, Westveld &amp; Goldman (2005), in an order that does not overflow. */
    @Override
    public double crps(double y) {
        double distance = y - mean;
        double z = distance / sd;
        return distance * (2 * StandardNormal.cdf(z) - 1) + sd * (2 * StandardNormal.density(z) - 1 / SQRT_PI);
    }

    private Normal reflected() {
        return new Normal(-mean, sd);
    }
}
