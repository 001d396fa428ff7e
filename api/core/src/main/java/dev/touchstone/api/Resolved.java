package dev.touchstone.api;

/**
 * A question with what was known when it was asked and what became of it.
 *
 * @param question what was asked
 * @param evidence cut at the question's origin, with the metrics that the theory subscribes to
 * @param outcome observed or not within the horizon; annulled ones are left out of histories
 */
public record Resolved(Question question, Evidence evidence, Outcome outcome) {
    /**
     * The outcome as a number in the target's unit: "not within the horizon" lies at the question's limit, and so does
     * whatever was observed beyond it.
     */
    public double value() {
        return outcome instanceof Outcome.Observed observed
                ? Math.min(observed.value(), question.limit())
                : question.limit();
    }

    /** Whether the target was reached within the horizon. */
    public boolean isWithin() {
        return outcome instanceof Outcome.Observed observed && observed.value() < question.limit();
    }
}
