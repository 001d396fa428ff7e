package dev.touchstone.evaluators;

import dev.touchstone.api.Claim;

/**
 * When a rate decides a claim. The claim's own bars say when it is reproduced. It is refuted when a rate lies on the
 * wrong side of one half with its whole interval; a claim whose bar lies beyond one half itself is refuted at that bar,
 * so that no study can be both.
 *
 * @param claim whose bars count
 */
record Bars(Claim claim) {
    private static final double HALF = 0.5;

    /** The canonical rate, in (0, 1), below which the claim is refuted. */
    double canonicalRefutation() {
        return Math.min(HALF, claim.canonicalBar());
    }

    /** The control rate, in (0, 1), above which the claim is refuted. */
    double controlRefutation() {
        return Math.max(HALF, claim.controlBar());
    }

    boolean canonicalClears(Rate canonical) {
        return canonical.interval().lower() > claim.canonicalBar();
    }

    boolean controlClears(Rate control) {
        return control.interval().upper() < claim.controlBar();
    }

    boolean canonicalRefutes(Rate canonical) {
        return canonical.interval().upper() < canonicalRefutation();
    }

    boolean controlRefutes(Rate control) {
        return control.interval().lower() > controlRefutation();
    }

    /** {@code reproduced}, {@code refuted} or {@code inconclusive}. */
    String verdict(Rate canonical, Rate control) {
        if (canonicalRefutes(canonical) || controlRefutes(control)) {
            return "refuted";
        }
        return canonicalClears(canonical) && controlClears(control) ? "reproduced" : "inconclusive";
    }
}
