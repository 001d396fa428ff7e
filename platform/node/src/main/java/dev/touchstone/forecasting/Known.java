package dev.touchstone.forecasting;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * A question with all that the platform knows of it, whoever may see it.
 *
 * @param id of the question
 * @param question what was asked
 * @param evidence of every metric, cut at the question's origin
 * @param outcome null if it is not resolved
 */
record Known(
        String id,
        Question question,
        Evidence evidence,
        @Nullable Outcome outcome) {
    /** Of a reference history. */
    static Known of(Resolved resolved) {
        return new Known(resolved.question().id(), resolved.question(), resolved.evidence(), resolved.outcome());
    }

    /** Whether something can be learnt from it. */
    boolean teaches() {
        return outcome != null && !(outcome instanceof Outcome.Annulled);
    }
}
