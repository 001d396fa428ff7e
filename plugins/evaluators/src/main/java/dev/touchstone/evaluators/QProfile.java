package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * The interval of τ² by Q-profile (Viechtbauer, Statistics in Medicine 26, 2007): all τ² by which the weighted squares
 * Σ w(y - μ)², which decrease with τ², lie between the quantiles of χ² with k - 1 degrees of freedom. Exact where
 * effects are normal and sampling variances known.
 */
final class QProfile {
    private QProfile() {}

    /** The interval; its ends are 0 where even that would be too much. */
    static Interval interval(Effects effects, double level) {
        double tail = (1 - level) / 2;
        return new Interval(end(effects, 1 - tail), end(effects, tail), level, "Q-profile");
    }

    /** The same for something that grows with τ². */
    static Interval interval(Effects effects, double level, DoubleUnaryOperator grows) {
        Interval tau2 = interval(effects, level);
        return new Interval(grows.applyAsDouble(tau2.lower()), grows.applyAsDouble(tau2.upper()), level, tau2.method());
    }

    private static double end(Effects effects, double p) {
        double quantile = new ChiSquaredDistribution(effects.size() - 1).inverseCumulativeProbability(p);
        double upper = effects.size() * effects.rangeSquared() / quantile;
        return Root.descent(tau2 -> effects.squares(tau2, 1), quantile, upper);
    }
}
