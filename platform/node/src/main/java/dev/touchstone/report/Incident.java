package dev.touchstone.report;

import dev.touchstone.api.Fault;

/**
 * Something that broke, with where it did.
 *
 * @param where for people, for instance {@code evaluator reproducibility} or {@code cohort addition-31 canonical 0-7}
 * @param fault what went wrong and what to do about it
 */
public record Incident(String where, Fault fault) {}
