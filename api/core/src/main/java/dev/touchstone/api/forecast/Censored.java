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
        double ofBody = p / (1 - never);
        if (never == 1 || ofBody > 1) {
            return limit;
        }
        return Math.min(limit, ofBody == 1 ? body.supremum() : body.quantile(ofBody));
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
    public double tailIntegral(double x) {
        return x >= limit ? 0 : never * (limit - x) + (1 - never) * (body.tailIntegral(x) - body.tailIntegral(limit));
    }

    @Override
    public double tailSquareIntegral(double x) {
        if (x >= limit) {
            return 0;
        }
        double happens = 1 - never;
        double width = limit - x;
        // 1 - F from the side where the body has little to integrate, else what is far away would cancel.
        double sum = body.cdf(limit) < 0.5
                ? width
                        - 2 * happens * (body.integral(limit) - body.integral(x))
                        + happens * happens * (body.squareIntegral(limit) - body.squareIntegral(x))
                : never * never * width
                        + 2 * never * happens * (body.tailIntegral(x) - body.tailIntegral(limit))
                        + happens * happens * (body.tailSquareIntegral(x) - body.tailSquareIntegral(limit));
        return Math.max(0, sum);
    }

    @Override
    public double supremum() {
        return never == 0 ? Math.min(limit, body.supremum()) : limit;
    }

    /** The nearer limit counts: what is said of the atom beyond it is said of the atom at it. */
    @Override
    public Forecast censoredAt(double outer) {
        return outer >= limit ? this : new Censored(body, never, outer);
    }
}
