package dev.touchstone.api;

/** Whether a forecast came before the fact. */
public enum Standing {
    /** Sealed in the ledger before the trial recorded past the question's origin. */
    PROSPECTIVE,
    /** Came after the gate had opened; kept, never counted as prospective. */
    LATE,
    /** Made by replaying the ledger, with evidence cut at the origin. */
    RETROSPECTIVE
}
