package dev.touchstone.evaluators;

import dev.touchstone.api.Question;

/**
 * A question that can be scored.
 *
 * @param id of the question
 * @param question itself
 * @param outcome in the target's unit, finite; "not within the horizon" lies at the question's limit
 */
record Settled(String id, Question question, double outcome) {}
