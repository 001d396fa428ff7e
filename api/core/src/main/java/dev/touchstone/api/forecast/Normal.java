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
        return sd * (z * StandardNormal.cdf(z) + StandardNormal.density(z));
    }

    @Override
    public double squareIntegral(double x) {
        double z = (x - mean) / sd;
        double cdf = StandardNormal.cdf(z);
        return sd * (z * cdf * cdf + 2 * cdf * StandardNormal.density(z) - StandardNormal.cdf(SQRT_2 * z) / SQRT_PI);
    }

    @Override
    public double supremum() {
        return Double.POSITIVE_INFINITY;
    }

    /** The closed form of Gneiting, Raftery, Westveld &amp; Goldman (2005). */
    @Override
    public double crps(double y) {
        double z = (y - mean) / sd;
        return sd * (z * (2 * StandardNormal.cdf(z) - 1) + 2 * StandardNormal.density(z) - 1 / SQRT_PI);
    }
}
