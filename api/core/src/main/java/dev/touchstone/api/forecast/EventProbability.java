package dev.touchstone.api.forecast;

/**
 * The probability that an event happens: a distribution on 0 and 1.
 *
 * @param probability in [0, 1]
 */
public record EventProbability(double probability) implements Forecast {
    /** @throws IllegalArgumentException if the probability is outside [0, 1] */
    public EventProbability {
        if (!(0 <= probability && probability <= 1)) {
            throw new IllegalArgumentException("probability " + probability + " must lie in [0, 1]");
        }
    }

    @Override
    public double cdf(double x) {
        return x < 0 ? 0 : x < 1 ? 1 - probability : 1;
    }

    @Override
    public double quantile(double p) {
        return p <= 1 - probability ? 0 : 1;
    }

    @Override
    public double integral(double x) {
        return (1 - probability) * clamp(x) + Math.max(0, x - 1);
    }

    @Override
    public double squareIntegral(double x) {
        return (1 - probability) * (1 - probability) * clamp(x) + Math.max(0, x - 1);
    }

    @Override
    public double tailIntegral(double x) {
        return probability * (1 - clamp(x)) + Math.max(0, -x);
    }

    @Override
    public double tailSquareIntegral(double x) {
        return probability * probability * (1 - clamp(x)) + Math.max(0, -x);
    }

    @Override
    public double supremum() {
        return probability == 0 ? 0 : 1;
    }

    private static double clamp(double x) {
        return Math.max(0, Math.min(1, x));
    }
}
