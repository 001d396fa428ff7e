package dev.touchstone.api;

import java.util.Locale;

/** The role that a set of trials plays for a claim. */
public enum Arm {
    /** Where the phenomenon is claimed. */
    CANONICAL,
    /** Where the claim says the phenomenon must vanish. */
    CONTROL,
    /** Trained the way practitioners would. */
    PRACTICAL;

    /** The arm's name as people write it: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
