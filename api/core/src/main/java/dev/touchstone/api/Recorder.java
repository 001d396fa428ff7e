package dev.touchstone.api;

import java.io.DataInput;
import java.util.Optional;
import java.util.function.Supplier;

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
     * Records what an instrument finds, if anybody wants to know: a theory of the study subscribes to the metric or a
     * target is made of it. Otherwise the instrument is not used. What it costs is measured.
     *
     * @param position on the axis; must not go backwards
     * @param metric one of the phenomenon's metrics
     * @param instrument gives one value a trial of the cohort, in its order
     * @throws IllegalArgumentException as {@link #record}
     */
    void measure(long position, String metric, Supplier<double[]> instrument);

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

    /**
     * Says what became of a target at one horizon, once a horizon; the questions on it with that horizon are then
     * resolved. For targets that have a value at many positions, for instance a loss at the next width.
     *
     * @param trial index within the cohort
     * @param horizon of the questions
     */
    void resolve(int trial, Target target, long horizon, Outcome outcome);

    /** Ends a trial of the cohort: nothing recorded for it at later positions counts. */
    void end(int trial);

    /**
     * Offers to be taken up again from here. The platform takes the offer when one is due or the cohort is asked to
     * stop; then everything recorded so far is kept for good. Offer often, at every look: an offer that is not taken costs nothing.
     */
    void checkpoint(Checkpoint state);

    /**
     * The checkpoint to go on from; empty at a first start. What was recorded before it is recorded already, and
     * the trials that had ended then have ended.
     */
    Optional<DataInput> resume();

    /** Whether the cohort is asked to stop; it should then return soon, and will be taken up again later. */
    boolean stopped();
}
