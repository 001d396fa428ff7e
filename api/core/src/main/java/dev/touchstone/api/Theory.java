package dev.touchstone.api;

import dev.touchstone.api.forecast.Forecast;
import java.util.Optional;
import java.util.Set;

/**
 * An explanation that commits itself: from what is known of a trial at a question's origin it forecasts the outcome.
 * One class, one line in {@code META-INF/services/dev.touchstone.api.Theory}, a public constructor without arguments.
 *
 * <p>A theory is a pure function: it keeps no state between calls, and the same arguments give the same forecast. One
 * that only offers a few numbers per question should implement {@link dev.touchstone.api.toolkit.CovariateTheory}.
 */
public interface Theory {
    /** Unique name: lower-case letters, digits and hyphens. */
    String id();

    /** Where the explanation comes from: a paper, with year, or the reasoning in a sentence. */
    String source();

    /** Metrics it subscribes to, beside the metric of each question's target, which it always sees. */
    default Set<String> metrics() {
        return Set.of();
    }

    /**
     * Fits its constants.
     *
     * @param history what the protocol lets it see; may be empty
     * @return the theory with constants fitted; it may decline everything
     */
    default Forecaster fit(History history) {
        return this::forecast;
    }

    /**
     * Forecasts without fitted constants; only called by the default {@link #fit}.
     *
     * @return a distribution in the target's unit, or empty to decline
     */
    default Optional<Forecast> forecast(Question question, Evidence evidence) {
        return Optional.empty();
    }
}
