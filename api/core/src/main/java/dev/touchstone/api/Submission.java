package dev.touchstone.api;

/**
 * A theory's answer as it is sealed in the ledger.
 *
 * @param question id of the question
 * @param theory id of the theory
 * @param plugin that the theory came from
 * @param standing whether it came before the fact
 * @param protocol what the theory was fitted on
 * @param fittedOn how many resolved questions the theory was fitted on
 * @param constants how many constants were fitted
 * @param answer what it said
 */
public record Submission(
        String question,
        String theory,
        Plugin plugin,
        Standing standing,
        Protocol protocol,
        int fittedOn,
        int constants,
        Answer answer) {
    /** The same submission in another standing. */
    public Submission withStanding(Standing changed) {
        return new Submission(question, theory, plugin, changed, protocol, fittedOn, constants, answer);
    }
}
