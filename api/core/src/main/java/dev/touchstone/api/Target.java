package dev.touchstone.api;

/**
 * What a question asks about and a claim is made of. How it resolves is the phenomenon's business; the rule is stated
 * here in words and versioned, so that an outcome says by which rule it was observed.
 *
 * @param name unique within a phenomenon, for instance {@code grok-step}
 * @param kind how its values are to be read
 * @param metric the measured quantity that the target is a functional of
 * @param unit of an outcome, for instance {@code log10 steps}
 * @param rule how an outcome follows from measurements, in a sentence
 * @param version of the rule, from 1
 */
public record Target(String name, Kind kind, Metric metric, String unit, String rule, int version) {
    /** How values of a target are to be read. */
    public enum Kind {
        /** The log10 of a position on the axis; "not within the horizon" is an atom at the log10 of the horizon. */
        TIME,
        /** A number in the target's unit. */
        QUANTITY,
        /** 1 if something happens, 0 if not. */
        EVENT
    }

    /** @throws IllegalArgumentException if {@code version} is below 1 */
    public Target {
        if (version < 1) {
            throw new IllegalArgumentException("target " + name + ": version " + version + " must be 1 or more");
        }
    }
}
