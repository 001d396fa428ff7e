package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.toolkit.CovariateTheory;
import java.util.Optional;
import java.util.Set;

/**
 * How far features have left where they began: the centred alignment of the last hidden layer's kernel on test inputs
 * with that before training, 1 for a network that is still lazy (Kornblith, Norouzi, Lee &amp; Hinton, ICML 2019; Chizat,
 * Oyallon &amp; Bach, <i>On lazy training in differentiable programming</i>, NeurIPS 2019). Features that go on moving
 * have something still to find.
 *
 * <p>outcome = a + b · (log-odds of the alignment) + c · (its slope) + d · (the target's present level, if it is a
 * quantity). Constants for a kind of question: four coefficients and scale, 5; three and scale, and three more for
 * whether, 7, for a time; 3 for an event.
 */
public final class FeatureAlignment implements CovariateTheory {
    @Override
    public String id() {
        return "feature-alignment";
    }

    @Override
    public String source() {
        return "Alignment of the features with the first ones, and its slope; Chizat et al., NeurIPS (2019)";
    }

    @Override
    public Set<String> metrics() {
        return Set.of(Metrics.FEATURE_ALIGNMENT.name());
    }

    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        return Change.of(question, evidence, Metrics.FEATURE_ALIGNMENT);
    }
}
