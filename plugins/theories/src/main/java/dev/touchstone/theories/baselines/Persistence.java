package dev.touchstone.theories.baselines;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.toolkit.CovariateTheory;
import dev.touchstone.api.toolkit.Curve;
import java.util.Optional;

/**
 * What is will go on. A time: what has lasted so far lasts on in proportion, so that log10(time / origin) has one
 * distribution everywhere and no covariate is needed (Gott, Nature 363, 1993). A quantity: outcome = a + b · present
 * value of the target's metric on its natural scale. Of events it says nothing.
 *
 * <p>Constants for a kind of question: centre and scale of a time with the share of never, 3; a, b and scale, 3.
 */
public final class Persistence implements CovariateTheory {
    @Override
    public String id() {
        return "persistence";
    }

    @Override
    public String source() {
        return "What is will go on, in proportion to what has lasted; Gott, Nature 363 (1993)";
    }

    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        return switch (question.target().kind()) {
            case TIME -> Optional.of(new double[0]);
            case QUANTITY ->
                Optional.of(new double[] {
                    Curve.of(
                                    question.target().metric(),
                                    evidence.series(question.target().metric().name()))
                            .level()
                });
            case EVENT -> Optional.empty();
        };
    }
}
