package dev.touchstone.theories.baselines;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.toolkit.CovariateTheory;
import dev.touchstone.api.toolkit.Curve;
import java.util.Optional;

/**
 * A curve goes on as it goes now: the outcome follows from where the target's own metric is and how fast it moves,
 * outcome = a + b · level + c · slope. Level is the last value on its natural scale (log-odds of a share, log10 of a
 * quantity that cannot be negative); slope is its change for a decade of the axis, over the last half decade. It asks
 * for no explanation: a theory that does not beat it has not explained more than the curve shows by itself (after
 * Domhan, Springenberg &amp; Hutter, IJCAI 2015).
 *
 * <p>Constants for a kind of question: a, b, c and scale, and three more for whether; 7 for a time.
 */
public final class CurveExtrapolation implements CovariateTheory {
    private static final double DECADES = 0.5;

    @Override
    public String id() {
        return "curve-extrapolation";
    }

    @Override
    public String source() {
        return "Level and slope of the target's own metric; after Domhan, Springenberg & Hutter, IJCAI (2015)";
    }

    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        var metric = question.target().metric();
        Curve curve = Curve.of(metric, evidence.series(metric.name()));
        return Optional.of(new double[] {curve.level(), curve.slope(DECADES)});
    }
}
