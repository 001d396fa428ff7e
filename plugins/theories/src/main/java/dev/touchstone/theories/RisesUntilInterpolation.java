package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Question;
import dev.touchstone.api.Series;
import dev.touchstone.api.toolkit.CovariateTheory;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Test error rises as long as the training data are not fitted, noise and all, and falls once they are: what counts is
 * what the training procedure reaches, not how many parameters it has (Nakkiran, Kaplun, Bansal, Yang, Barak &amp;
 * Sutskever, <i>Deep double descent</i>, ICLR 2020; Spigler et al., J. Phys. A 52, 2019).
 *
 * <p>outcome = a + b · (1 if fitted, else 0) + c · (slope of the fit) + d · (the target's present level, if it is a
 * quantity). Fitted is a train accuracy of .99; in a regression a mean squared error of .01, where targets have a variance
 * of 1 and more. The slope, of the log-odds or of log10 of the error, tells how soon it will be. Constants for a kind of
 * question: four coefficients and scale, 5; three and scale, and three more for whether, 7, for a time; 3 for an event.
 */
public final class RisesUntilInterpolation implements CovariateTheory {
    /** What says it best comes first. */
    private static final List<Metric> FITS =
            List.of(Metrics.TRAIN_ACCURACY, Metrics.TICKET_TRAIN_ACCURACY, Metrics.TRAIN_MSE);

    private static final double FITTED = 0.01;

    @Override
    public String id() {
        return "rises-until-interpolation";
    }

    @Override
    public String source() {
        return "Test error rises until the training data are fitted; Nakkiran et al., ICLR (2020)";
    }

    @Override
    public Set<String> metrics() {
        return Set.of(Metrics.TRAIN_ACCURACY.name(), Metrics.TICKET_TRAIN_ACCURACY.name(), Metrics.TRAIN_MSE.name());
    }

    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        return FITS.stream()
                .filter(metric -> evidence.series(metric.name()).size() > 0)
                .findFirst()
                .flatMap(metric -> Trend.of(metric, evidence)
                        .map(trend -> Change.of(
                                question,
                                evidence,
                                isFitted(metric, evidence.series(metric.name())) ? 1 : 0,
                                trend.slope())));
    }

    private static boolean isFitted(Metric metric, Series series) {
        return metric.isShare() ? series.last() >= 1 - FITTED : series.last() <= FITTED;
    }
}
