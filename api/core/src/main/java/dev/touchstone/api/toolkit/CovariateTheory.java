package dev.touchstone.api.toolkit;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Forecaster;
import dev.touchstone.api.History;
import dev.touchstone.api.Question;
import dev.touchstone.api.Theory;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A theory that explains an outcome by up to three numbers. How they bear on the outcome is learnt from resolved
 * questions by the shared regression of this package, the same for all theories.
 *
 * <p>Choose numbers on a scale on which differences matter equally: the logarithm of a rate, the log-odds of a share.
 * All that a theory takes is this, a line in {@code META-INF/services/dev.touchstone.api.Theory} and a test that extends
 * {@code TheoryContract}:
 *
 * <pre>{@code
 * public final class FlatMinima implements CovariateTheory {
 *     private static final Metric SHARPNESS =
 *             new Metric("sharpness", "1", 0, Double.POSITIVE_INFINITY, "largest eigenvalue of the Hessian");
 *
 *     public String id() { return "flat-minima"; }
 *     public String source() { return "Hochreiter & Schmidhuber, Neural Computation 9 (1997)"; }
 *     public Set<String> metrics() { return Set.of("sharpness"); }
 *
 *     public Optional<double[]> covariates(Question question, Evidence evidence) {
 *         return Optional.of(new double[] {Curve.of(SHARPNESS, evidence.series("sharpness")).level()});
 *     }
 * }
 * }</pre>
 */
public interface CovariateTheory extends Theory {
    /** The most covariates that a theory may offer. */
    int MOST_COVARIATES = 3;

    /** The fewest resolved questions of a kind that anything is learnt from. */
    int LEAST_HISTORY = 8;

    /**
     * The covariates of a question. A pure function, asked of the questions in the history and of the one to forecast.
     *
     * @return zero to three numbers, as many for every question of a kind; empty to decline, and a number that is not
     *     finite declines too
     */
    Optional<double[]> covariates(Question question, Evidence evidence);

    /**
     * Fits the shared regression, once for each kind of question in the history.
     *
     * @throws IllegalArgumentException if {@link #covariates} offers too many, or not equally many within a kind
     */
    @Override
    default Forecaster fit(History history) {
        return CovariateForecaster.fit(this, history);
    }

    /** The covariates of two explanations side by side; empty if one of them declines. */
    static Optional<double[]> joined(Optional<double[]> first, Optional<double[]> second) {
        return first.flatMap(a -> second.map(
                b -> DoubleStream.concat(DoubleStream.of(a), DoubleStream.of(b)).toArray()));
    }
}
