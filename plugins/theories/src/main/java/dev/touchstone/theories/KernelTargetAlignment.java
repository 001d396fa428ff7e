package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.toolkit.CovariateTheory;
import java.util.Optional;
import java.util.Set;

/**
 * From lazy to rich: a network first fits with the tangent kernel it was born with, and generalises once its features
 * have turned to the labels. How far that has come is the centred alignment ⟨K, yy'⟩ / (|K| |yy'|) of the tangent
 * kernel with the train labels (Cortes, Mohri &amp; Rostamizadeh, JMLR 13, 2012; Kumar, Bordelon, Gershman &amp;
 * Pehlevan, <i>Grokking as the transition from lazy to rich training dynamics</i>, ICLR 2024).
 *
 * <p>outcome = a + b · (log-odds of the alignment) + c · (its slope) + d · (the target's present level, if it is a
 * quantity). Constants for a kind of question: four coefficients and scale, 5; three and scale, and three more for
 * whether, 7, for a time; 3 for an event.
 */
public final class KernelTargetAlignment implements CovariateTheory {
    @Override
    public String id() {
        return "kernel-target-alignment";
    }

    @Override
    public String source() {
        return "Alignment of the tangent kernel with the labels; Kumar et al., ICLR (2024); Cortes et al., JMLR (2012)";
    }

    @Override
    public Set<String> metrics() {
        return Set.of(Metrics.TARGET_ALIGNMENT.name());
    }

    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        return Change.of(question, evidence, Metrics.TARGET_ALIGNMENT);
    }
}
