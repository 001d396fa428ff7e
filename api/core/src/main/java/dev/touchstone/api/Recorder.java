package dev.touchstone.api;

/**
 * All that a phenomenon knows of the platform while it trains. Calls may block: at a question's origin until the
 * theories have committed themselves, and whenever the ledger cannot keep up.
 */
public interface Recorder {
    /**
     * Records one value a trial.
     *
     * @param position on the axis; must not go backwards
     * @param metric one of the phenomenon's metrics
     * @param perSeed one value a trial of the cohort, in its order; what stands at a trial that has ended is ignored
     * @throws IllegalArgumentException on an undeclared metric, a position that goes backwards or a wrong length
     */
    void record(long position, String metric, double[] perSeed);

    /**
     * Opens a question at the position recorded last. Nothing beyond it is recorded before the theories' submissions
     * are sealed or their time is up.
     *
     * @param trial index within the cohort
     * @param moment why it is asked now, the same for all trials
     * @param horizon the last position that counts
     */
    void ask(int trial, Target target, String moment, long horizon);

    /** Says what became of a target in a trial, once; every question on it is then resolved. */
    void resolve(int trial, Target target, Outcome outcome);

    /** Ends a trial of the cohort: nothing recorded for it at later positions counts. */
    void end(int trial);

    /** Whether the cohort is asked to stop; it should then return soon, and will start again later. */
    boolean stopped();
}
