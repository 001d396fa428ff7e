package dev.touchstone.report;

import dev.touchstone.api.Series;
import dev.touchstone.api.Trial;

/** Where measurements come from: the ledger, read when a curve is drawn. */
@FunctionalInterface
public interface SeriesSource {
    /** No measurements. */
    SeriesSource NONE = (trial, metric) -> Series.EMPTY;

    /** All that was measured of a metric in a trial; empty if nothing was. */
    Series series(Trial trial, String metric);
}
