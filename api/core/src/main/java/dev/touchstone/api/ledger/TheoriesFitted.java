package dev.touchstone.api.ledger;

/**
 * The theories that a study asks live are fitted for one of its tasks, or given up.
 *
 * @param study id of the study
 * @param task name of the task
 */
public record TheoriesFitted(String study, String task) {}
