package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.toolkit.CovariateTheory;
import dev.touchstone.theories.baselines.CurveExtrapolation;
import java.util.Optional;

/**
 * Weight decay sets the clock and the curve tells how far it has run: the covariate of {@link WeightDecayLaw} beside
 * the two of {@link CurveExtrapolation}. What the law adds is the skill that this has over the curve alone.
 *
 * <p>Constants for a kind of question: four coefficients and scale, and four more for whether; 9 for a time.
 */
public final class DecayLawWithCurve implements CovariateTheory {
    private final WeightDecayLaw law = new WeightDecayLaw();
    private final CurveExtrapolation curve = new CurveExtrapolation();

    @Override
    public String id() {
        return "decay-law-with-curve";
    }

    @Override
    public String source() {
        return law.source() + "; with level and slope of the target's metric";
    }

    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        return CovariateTheory.joined(law.covariates(question, evidence), curve.covariates(question, evidence));
    }
}
