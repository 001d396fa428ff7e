package dev.touchstone.api.forecast;

import java.util.List;

/**
 * A forecast with an atom for "not within the horizon": with probability {@code never} the outcome lies at the limit,
 * else it follows the body, and whatever the body puts beyond the limit lies at the limit as well.
 *
 * @param body what is forecast if it happens at all
 * @param never probability that it does not, in [0, 1]
 * @param limit where "not within the horizon" lies, in the target's unit, finite
 */
public record Censored(Forecast body, double never, double limit) implements Forecast {
    /** @throws IllegalArgumentException if {@code never} or {@code limit} is out of range */
    public Censored {
        if (!(0 <= never && never <= 1) || !Double.isFinite(limit)) {
            throw new IllegalArgumentException(
                    "atom of " + never + " at " + limit + ": the probability must lie in [0, 1], the limit be finite");
        }
    }

    /** Certainty that it does not happen within the horizon. */
    public static Censored never(double limit) {
        return new Censored(new Samples(List.of(limit)), 1, limit);
    }

    @Override
    public double cdf(double x) {
        return x >= limit ? 1 : (1 - never) * body.cdf(x);
    }

    @Override
    public double quantile(double p) {
        return p >= (1 - never) || never == 1 ? limit : Math.min(limit, body.quantile(p / (1 - never)));
    }

    @Override
    public double integral(double x) {
        return (1 - never) * body.integral(Math.min(x, limit)) + Math.max(0, x - limit);
    }

    @Override
    public double squareIntegral(double x) {
        return (1 - never) * (1 - never) * body.squareIntegral(Math.min(x, limit)) + Math.max(0, x - limit);
    }

    @Override
    public double supremum() {
        return limit;
    }

    /** An inner atom is kept: the forecast already says what lies beyond the nearer limit. */
    @Override
    public Forecast censoredAt(double outer) {
        return outer >= limit ? this : new Censored(this, 0, outer);
    }
}
