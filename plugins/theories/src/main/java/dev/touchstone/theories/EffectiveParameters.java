package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.toolkit.CovariateTheory;
import java.util.Optional;
import java.util.Set;

/**
 * What counts is not how many parameters a model has but how many it uses where it is asked: with s(x) the row of the
 * smoother that makes an output of n train labels, p = n · mean |s(x)|² over test inputs. It needs no label. Beyond the
 * interpolation threshold p falls again although the model grows, and the test error with it (Curth, Jeffares &amp; van
 * der Schaar, <i>A U-turn on double descent</i>, NeurIPS 2023).
 *
 * <p>outcome = a + b · log10 p + c · (its slope) + d · (the target's present level, if it is a quantity): p is the
 * variance that the next error is made of, its slope tells on which side of the fold the model is. For networks s is
 * the tangent kernel's. Constants for a kind of question: four coefficients and scale, 5; three and scale, and three
 * more for whether, 7, for a time.
 */
public final class EffectiveParameters implements CovariateTheory {
    @Override
    public String id() {
        return "effective-parameters";
    }

    @Override
    public String source() {
        return "Effective parameters on test inputs; Curth, Jeffares & van der Schaar, NeurIPS (2023)";
    }

    @Override
    public Set<String> metrics() {
        return Set.of(Metrics.TEST_PARAMETERS.name());
    }

    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        return Change.of(question, evidence, Metrics.TEST_PARAMETERS);
    }
}
