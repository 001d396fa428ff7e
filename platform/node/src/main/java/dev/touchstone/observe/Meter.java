package dev.touchstone.observe;

/**
 * Every meter of the node. No label takes values that grow with the number of trials.
 *
 * <p>How they relate: a question is asked once and answered at most once by each theory, so {@link #SUBMISSIONS} of
 * standing {@code prospective} and {@code late} together are at most {@link #QUESTIONS} times the number of theories;
 * what is missing then timed out. {@link #COHORTS_OPENED} minus {@link #COHORTS_CLOSED} train now, or were stopped.
 */
public enum Meter {
    /** Entries of all kinds. */
    ENTRIES("touchstone.entries", "Entries recorded in the ledger"),
    /** Values of measurements. */
    VALUES("touchstone.measurement.values", "Measured values recorded in the ledger"),
    /** Questions. */
    QUESTIONS("touchstone.questions", "Questions asked"),
    /** Answers, with labels {@code standing} and {@code answer}. */
    SUBMISSIONS("touchstone.submissions", "Answers of theories sealed, by standing and by what they were"),
    /** Outcomes. */
    OUTCOMES("touchstone.outcomes", "Outcomes found"),
    /** Cohorts begun. */
    COHORTS_OPENED("touchstone.cohorts.opened", "Cohorts that began to train"),
    /** Cohorts ended, with label {@code end}: finished or failed. */
    COHORTS_CLOSED("touchstone.cohorts.closed", "Cohorts that came to their end"),
    /** Seconds. */
    GATE("touchstone.gate", "Time from asking at a question's origin until the answers are sealed"),
    /** Seconds, with labels {@code phenomenon} and {@code metric}. */
    INSTRUMENT("touchstone.instrument", "Time that instruments took, for a cohort at once"),
    /** Faults of theories and evaluators, with labels {@code plugin} and {@code kind}: threw, time, memory and so on. */
    PLUGIN_FAULTS("touchstone.plugin.faults", "Faults of theories and evaluators, by plugin and kind"),
    /** A gauge. */
    QUARANTINED("touchstone.plugin.quarantined", "Theories and evaluators that are not called any more");

    private final String id;
    private final String description;

    Meter(String id, String description) {
        this.id = id;
        this.description = description;
    }

    /** Its name in dots; Prometheus sees underscores, {@code _total} behind counters and {@code _seconds} behind times. */
    public String id() {
        return id;
    }

    /** One line for people. */
    public String description() {
        return description;
    }
}
