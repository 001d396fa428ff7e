package dev.touchstone.evaluators;

/**
 * Estimators of τ², the variance of the true effect between tasks. All are 0 or more: where tasks differ less than their
 * seeds let expect, 0. They agree when tasks are many; that they are published beside each other shows how much hangs on
 * the choice when they are few. Compared by Viechtbauer, Journal of Educational and Behavioral Statistics 30 (2005), who
 * recommends the first.
 */
enum TauSquared {
    /**
     * Restricted maximum likelihood: maximises the likelihood of the differences between tasks (Patterson &amp; Thompson,
     * Biometrika 58, 1971; as in Viechtbauer 2005, equation 8). Nearly unbiased; what everything else here rests on.
     */
    REML {
        @Override
        double of(Effects effects) {
            return Likelihood.RESTRICTED.maximum(effects);
        }
    },

    /** The moment estimator of DerSimonian &amp; Laird, Controlled Clinical Trials 7 (1986): from Q alone. */
    DL {
        @Override
        double of(Effects effects) {
            double weight = effects.weight(0, 1);
            double excess = effects.squares(0, 1) - (effects.size() - 1);
            return Math.max(0, excess / (weight - effects.weight(0, 2) / weight));
        }
    },

    /**
     * Paule &amp; Mandel, Journal of Research of the National Bureau of Standards 87 (1982): the τ² by which the weighted
     * squares are what they should be, k - 1. The same as the empirical Bayes estimator of Morris 1983.
     */
    PM {
        @Override
        double of(Effects effects) {
            double expected = effects.size() - 1;
            // Each of the k squares weighs at most 1/τ² and is at most the range's.
            double upper = effects.size() * effects.rangeSquared() / expected;
            return Root.descent(tau2 -> effects.squares(tau2, 1), expected, upper);
        }
    },

    /** Maximum likelihood (Hardy &amp; Thompson, Statistics in Medicine 15, 1996). Too low where tasks are few. */
    ML {
        @Override
        double of(Effects effects) {
            return Likelihood.FULL.maximum(effects);
        }
    },

    /** Hedges 1983: the plain variance of the effects less their mean sampling variance. Unbiased but for the cut at 0. */
    HE {
        @Override
        double of(Effects effects) {
            return Math.max(0, effects.variance() - effects.meanSampling());
        }
    },

    /** Hunter &amp; Schmidt 1990, as in Viechtbauer 2005: (Q - k) / Σ w. Too low. */
    HS {
        @Override
        double of(Effects effects) {
            return Math.max(0, (effects.squares(0, 1) - effects.size()) / effects.weight(0, 1));
        }
    },

    /** Sidik &amp; Jonkman, Applied Statistics 54 (2005): one step from a first guess. Never 0 where tasks differ. */
    SJ {
        @Override
        double of(Effects effects) {
            double guess = effects.variance() * (effects.size() - 1) / effects.size();
            return guess == 0 ? 0 : guess * effects.squares(guess, 1) / (effects.size() - 1);
        }
    };

    /** The estimate. */
    abstract double of(Effects effects);
}
