package dev.touchstone.forecasting;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Series;
import dev.touchstone.api.Target;
import dev.touchstone.api.Theory;
import dev.touchstone.api.toolkit.CovariateTheory;
import dev.touchstone.host.Extension;
import dev.touchstone.host.Platform;
import java.util.Optional;

/**
 * The theory that has seen the outcome. It offers the outcome itself as its covariate to the regression that all
 * covariate theories share, fitted on the same history as they are.
 *
 * <p>No covariate says more of an outcome than the outcome, so this bounds from above what any covariate theory can reach
 * in a study under that regression: what it lacks to a skill of 1 is lost to the regression, not to the explanation. Most
 * of that comes from covariates beyond what the history has seen, which the regression pulls in, and from its least
 * width. A theory that does without the regression could get beyond it, one that answers all questions with certainty to
 * 1. A score far below the oracle's says that there is something left to explain; a low score of the oracle says that
 * other tasks have too little in common with this one, or are too few, for anything to be learnt from them.
 *
 * <p>It is asked in retrospect only, under the protocol <em>other tasks</em>, and never ranked.
 */
public final class Oracle implements CovariateTheory {
    /** What the platform tells it, as a metric that no phenomenon can measure before the fact. */
    static final String OUTCOME = "outcome";

    /** Creates the theory. */
    public Oracle() {}

    /** The oracle as an extension of the platform. */
    static Extension<Theory> extension() {
        return new Extension<>(Platform.ORACLE.id(), Platform.ORACLE.source(), new Oracle(), Platform.ORACLE.plugin());
    }

    /** An outcome as evidence: its value in the target's unit, infinite if it did not happen within the horizon. */
    static Series told(Question question, Outcome outcome) {
        double value = outcome instanceof Outcome.Observed observed ? observed.value() : Double.POSITIVE_INFINITY;
        return Series.of(new long[] {question.origin()}, new double[] {value});
    }

    @Override
    public String id() {
        return Platform.ORACLE.id();
    }

    @Override
    public String source() {
        return Platform.ORACLE.source();
    }

    /** Of a time, as the regression has it: log10(time / origin), and whether it lies within the horizon. */
    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        Series told = evidence.series(OUTCOME);
        if (told.size() == 0) {
            return Optional.empty();
        }
        double value = told.last();
        if (question.target().kind() != Target.Kind.TIME) {
            return Optional.of(new double[] {value});
        }
        double limit = question.limit();
        double since = Math.min(value, limit) - Math.log10((double) question.origin());
        return Optional.of(new double[] {since, value < limit ? 1 : 0});
    }
}
