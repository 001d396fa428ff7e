package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * The interval of τ² by Q-profile (Viechtbauer, Statistics in Medicine 26, 2007): all τ² by which the weighted squares
 * Σ w(y - μ)², which decrease with τ², lie between the quantiles of χ² with k - 1 degrees of freedom. Exact where
 * effects are normal and sampling variances known.
 *
 * <p>With variances from a few seeds the squares are too large, and the interval would miss a τ² of 0 in one of five
 * studies of 16 tasks. So where they are estimated Welch's test (Biometrika 38, 1951) takes the place of χ², at each τ²:
 * Q/(k - 1) / (1 + 2(k - 2)/(k² - 1) Λ) against F with k - 1 and (k² - 1)/(3Λ) degrees of freedom, Λ being the
 * {@linkplain Effects#doubt doubt}.
 */
final class QProfile {
    /** With more degrees of freedom F is χ². */
    private static final double AS_GOOD_AS_KNOWN = 1e6;

    private QProfile() {}

    /** The interval; its ends are 0 where even that would be too much. */
    static Interval interval(Effects effects, double level) {
        double tail = (1 - level) / 2;
        boolean known = effects.doubt(0) == 0;
        String method = known ? "Q-profile" : "Q-profile by Welch's test";
        return new Interval(end(effects, 1 - tail), end(effects, tail), level, method);
    }

    /** The same for something that grows with τ². */
    static Interval transformed(Interval tau2, DoubleUnaryOperator grows) {
        return new Interval(
                grows.applyAsDouble(tau2.lower()), grows.applyAsDouble(tau2.upper()), tau2.level(), tau2.method());
    }

    private static double end(Effects effects, double p) {
        double upper = effects.rangeSquared();
        while (chance(effects, upper) > p) {
            upper *= 2;
        }
        return Root.descent(tau2 -> chance(effects, tau2), p, upper);
    }

    /** The chance of smaller squares, were this τ² the true one; it falls with τ², which it is the confidence in more than. */
    static double chance(Effects effects, double tau2) {
        int k = effects.size();
        double squares = effects.squares(tau2, 1);
        double doubt = effects.doubt(tau2);
        double ofBelow = (k * k - 1.0) / (3 * doubt);
        if (ofBelow > AS_GOOD_AS_KNOWN) {
            return new ChiSquaredDistribution(k - 1).cumulativeProbability(squares);
        }
        double ratio = squares / (k - 1) / (1 + 2 * (k - 2) / (k * k - 1.0) * doubt);
        return new FDistribution(k - 1, ofBelow).cumulativeProbability(ratio);
    }
}
