package dev.touchstone.laboratory;

import dev.touchstone.ledger.Checkpoints;
import dev.touchstone.ledger.CohortLog;
import java.util.List;
import java.util.Optional;

/**
 * Where an interrupted cohort goes on.
 *
 * @param keepThrough the last entry of its chain that still counts
 * @param position measured last
 * @param state that was kept there
 */
@SuppressWarnings("ArrayRecordComponent")
record Resumption(long keepThrough, long position, byte[] state) {
    /** The last checkpoint whose state is there and whole; empty if the cohort must begin anew. */
    static Optional<Resumption> of(CohortLog cohort, Checkpoints checkpoints) {
        List<CohortLog.Resumable> taken = cohort.checkpoints();
        for (int i = taken.size() - 1; i >= 0; i--) {
            CohortLog.Resumable last = taken.get(i);
            Optional<byte[]> state =
                    checkpoints.find(cohort.chain(), last.taken().digest());
            if (state.isPresent()) {
                return Optional.of(new Resumption(last.sequence(), last.taken().position(), state.get()));
            }
        }
        return Optional.empty();
    }
}
