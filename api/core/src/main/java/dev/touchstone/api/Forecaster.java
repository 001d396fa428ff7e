package dev.touchstone.api;

import dev.touchstone.api.forecast.Forecast;
import java.util.Optional;

/** A theory with its constants fitted: a pure function from a question and its evidence to a forecast. */
@FunctionalInterface
public interface Forecaster {
    /** A forecaster that declines every question. */
    Forecaster DECLINES = (question, evidence) -> Optional.empty();

    /**
     * Forecasts.
     *
     * @return a distribution in the target's unit, or empty to decline
     */
    Optional<Forecast> forecast(Question question, Evidence evidence);

    /** How many constants were fitted, over all kinds of questions; 0 if none. Counted as parsimony. */
    default int constants() {
        return 0;
    }
}
