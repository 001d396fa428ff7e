package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The random-effects model, fitted (Higgins, Thompson &amp; Spiegelhalter, JRSS A 172, 2009).
 *
 * @param effects that it was fitted to
 * @param tau2 variance of the true effect between tasks, 0 or more
 */
record RandomEffects(Effects effects, double tau2) {
    /** With τ² by REML. */
    static RandomEffects of(Effects effects) {
        return new RandomEffects(effects, TauSquared.REML.of(effects));
    }

    /** The mean effect over all tasks that these stand for: μ. */
    double mean() {
        return effects.mean(tau2);
    }

    /** 1 / √Σ w. */
    double standardError() {
        return 1 / Math.sqrt(effects.weight(tau2, 1));
    }

    /** The interval of the mean: μ ± t(k - 1) √(Σ w(y - μ)² / ((k - 1) Σ w)) (Knapp &amp; Hartung, Statistics in Medicine 22, 2003). */
    Interval knappHartung(double level) {
        int freedom = effects.size() - 1;
        double error = Math.sqrt(effects.squares(tau2, 1) / freedom) * standardError();
        return around(quantile(freedom, level) * error, level, "Knapp-Hartung, t(" + freedom + ")");
    }

    /** Where the true effect of a new task lies: see {@link Prediction}. */
    Interval prediction(double level) {
        return Prediction.interval(effects, level);
    }

    /** √(τ² + se²). */
    double predictionError() {
        return Math.hypot(Math.sqrt(tau2), standardError());
    }

    /** The sampling variance of a typical task (Higgins &amp; Thompson, Statistics in Medicine 21, 2002). */
    double typicalSampling() {
        double weight = effects.weight(0, 1);
        return (effects.size() - 1) / (weight - effects.weight(0, 2) / weight);
    }

    /** I², the share of the variance of effects that is between tasks, at this τ²: in [0, 1). */
    double shareBetween(double atTau2) {
        return atTau2 / (atTau2 + typicalSampling());
    }

    /** H², how many times the variance that seeds alone would make, at this τ²: 1 or more. */
    double excess(double atTau2) {
        return 1 + atTau2 / typicalSampling();
    }

    /** Cochran's Q. */
    double q() {
        return effects.squares(0, 1);
    }

    /** The chance of such a Q, or a greater one, were there no difference between tasks. */
    double pValue() {
        return 1 - new ChiSquaredDistribution(effects.size() - 1).cumulativeProbability(q());
    }

    private Interval around(double reach, double level, String method) {
        return new Interval(mean() - reach, mean() + reach, level, method);
    }

    private static double quantile(int freedom, double level) {
        return new TDistribution(freedom).inverseCumulativeProbability((1 + level) / 2);
    }
}
