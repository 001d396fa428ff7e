package dev.touchstone.api.ledger;

/**
 * What an instrument cost. For watching only: wall time is not part of a study's record.
 *
 * @param phenomenon id of the phenomenon
 * @param metric that was computed
 * @param nanoseconds it took, for all trials of a cohort
 */
public record InstrumentUsed(String phenomenon, String metric, long nanoseconds) {}
