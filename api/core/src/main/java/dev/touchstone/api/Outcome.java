package dev.touchstone.api;

/** What became of a target in a trial. */
public sealed interface Outcome {
    /**
     * It was observed.
     *
     * @param value in the target's unit; 0 or 1 for an event; never NaN
     */
    record Observed(double value) implements Outcome {
        /** @throws IllegalArgumentException if the value is NaN; an outcome that makes no sense is annulled instead */
        public Observed {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("an observed outcome cannot be NaN; annul it with a reason");
            }
        }
    }

    /**
     * It did not happen within the horizon.
     *
     * @param horizon the last position looked at, in axis units
     */
    record NotWithin(long horizon) implements Outcome {}

    /**
     * It counts neither way.
     *
     * @param reason for people
     */
    record Annulled(String reason) implements Outcome {}

    /** The outcome of an event. */
    static Outcome event(boolean happened) {
        return new Observed(happened ? 1 : 0);
    }
}
