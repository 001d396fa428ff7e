package dev.touchstone.api;

/**
 * A phenomenon's own statement of what reproduces it, fixed before the first trial. A trial shows the phenomenon
 * (a <em>detection</em>) when the target was observed and is at least the threshold; a target that was not reached
 * within the horizon is no detection.
 *
 * @param statement in one sentence, for people
 * @param target what is looked at in each trial
 * @param threshold in the target's unit
 * @param canonicalBar the detection rate in the canonical arm must lie above this, in (0, 1)
 * @param controlBar the detection rate in the control arm must lie below this, in (0, 1)
 */
public record Claim(String statement, Target target, double threshold, double canonicalBar, double controlBar) {
    /** @throws IllegalArgumentException if a bar is outside (0, 1) or the threshold is not finite */
    public Claim {
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("claim: threshold " + threshold + " must be finite");
        }
        if (!(0 < canonicalBar && canonicalBar < 1 && 0 < controlBar && controlBar < 1)) {
            throw new IllegalArgumentException(
                    "claim: bars " + canonicalBar + " and " + controlBar + " must lie strictly between 0 and 1");
        }
    }

    /** Whether this outcome of the claim's target shows the phenomenon. */
    public boolean detects(Outcome outcome) {
        return outcome instanceof Outcome.Observed observed && observed.value() >= threshold;
    }
}
