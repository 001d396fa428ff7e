package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.toolkit.CovariateTheory;
import java.util.Optional;
import java.util.Set;

/**
 * A network's first weights are a ticket if training is stable from there on: trained twice in other orders of batches it
 * comes to one valley, and the highest test error on the straight line between the two is no higher than at its ends
 * (Frankle, Dziugaite, Roy &amp; Carbin, <i>Linear mode connectivity and the lottery ticket hypothesis</i>, ICML 2020).
 *
 * <p>outcome = a + b · (log-odds of the barrier) + c · (its slope) + d · (the target's present level, if it is a
 * quantity). Constants for a kind of question: four coefficients and scale, 5.
 */
public final class LinearModeConnectivity implements CovariateTheory {
    @Override
    public String id() {
        return "linear-mode-connectivity";
    }

    @Override
    public String source() {
        return "Error barrier between two trainings of one start; Frankle et al., ICML (2020)";
    }

    @Override
    public Set<String> metrics() {
        return Set.of(Metrics.BARRIER.name());
    }

    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        return Change.of(question, evidence, Metrics.BARRIER);
    }
}
