package dev.touchstone.api;

import dev.touchstone.api.forecast.Forecast;

/** What a theory made of a question. */
public sealed interface Answer {
    /**
     * It forecast.
     *
     * @param forecast in the target's unit
     */
    record Given(Forecast forecast) implements Answer {}

    /** It had nothing to say. */
    record Declined() implements Answer {}

    /**
     * It broke.
     *
     * @param fault what went wrong and what its author can do
     */
    record Failed(Fault fault) implements Answer {}
}
