package dev.touchstone.evaluators;

/**
 * The likelihood of τ² in the random-effects model, up to a constant: -½(Σ log(v + τ²) + Σ w(y - μ)²), and for the
 * restricted one - ½ log Σ w besides. It may have several maxima, so all are looked at.
 */
enum Likelihood {
    FULL,
    RESTRICTED;

    /** From the squared range of the effects down to what is as good as nothing, halving. */
    private static final int HALVINGS = 48;

    /** The greatest maximum. */
    double maximum(Effects effects) {
        double best = 0;
        double above = effects.rangeSquared();
        // At the squared range it falls: there each w(y - μ)² is at most (1 - w/Σw)².
        double slopeAbove = slope(effects, above);
        for (int i = 0; i < HALVINGS && above > 0; i++) {
            double below = i == HALVINGS - 1 ? 0 : above / 2;
            double slopeBelow = slope(effects, below);
            if (slopeBelow > 0 && slopeAbove <= 0) {
                double summit = Root.of(tau2 -> slope(effects, tau2), below, above);
                best = log(effects, summit) > log(effects, best) ? summit : best;
            }
            above = below;
            slopeAbove = slopeBelow;
        }
        return best;
    }

    double log(Effects effects, double tau2) {
        double likelihood = effects.logWeight(tau2) - effects.squares(tau2, 1);
        return (this == RESTRICTED ? likelihood - Math.log(effects.weight(tau2, 1)) : likelihood) / 2;
    }

    /** Twice its derivative by τ². */
    double slope(Effects effects, double tau2) {
        double weight = effects.weight(tau2, 1);
        double slope = effects.squares(tau2, 2) - weight;
        return this == RESTRICTED ? slope + effects.weight(tau2, 2) / weight : slope;
    }
}
