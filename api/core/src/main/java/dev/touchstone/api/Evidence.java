package dev.touchstone.api;

import java.util.Map;

/**
 * All that a theory may know of a trial when it is asked: the settings and the measurements up to the origin, cut there
 * by the platform.
 *
 * @param settings of the trial
 * @param series by metric: those that the theory subscribes to and the metric of the question's target
 */
public record Evidence(Settings settings, Map<String, Series> series) {
    /** Keeps a copy. */
    public Evidence {
        series = Map.copyOf(series);
    }

    /** The measurements of a metric, empty if there are none. */
    public Series series(String metric) {
        return series.getOrDefault(metric, Series.EMPTY);
    }
}
