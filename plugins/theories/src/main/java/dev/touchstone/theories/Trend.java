package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Series;
import dev.touchstone.api.toolkit.Curve;
import java.util.Optional;

/**
 * Where a metric is and how fast it goes, on its natural scale.
 *
 * @param level the last value
 * @param slope change for a decade of the axis, over the last tenth of one or the last two looks; 0 before there are two
 */
record Trend(double level, double slope) {
    /** Instruments look about ten times a decade; over a longer stretch a turn is seen too late. */
    private static final double DECADES = 0.1;

    /** @return empty if the metric was not measured, or training diverged */
    static Optional<Trend> of(Metric metric, Evidence evidence) {
        return of(metric, evidence.series(metric.name()));
    }

    /** @return empty if there is no measurement, or training diverged */
    static Optional<Trend> of(Metric metric, Series series) {
        Curve curve = Curve.of(metric, series);
        double level = curve.level();
        double slope = curve.slope(DECADES);
        return Double.isFinite(level)
                ? Optional.of(new Trend(level, Double.isFinite(slope) ? slope : 0))
                : Optional.empty();
    }
}
