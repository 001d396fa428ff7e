package dev.touchstone.forecasting;

import dev.touchstone.ledger.Catalogue;
import dev.touchstone.ledger.CohortLog;
import dev.touchstone.ledger.StudyLog;

/** The cohorts of one task, which train side by side. */
final class Stage {
    private Stage() {}

    /** When the first of them began, in microseconds since 1970; {@link Catalogue#NEVER} if none did. */
    static long begun(StudyLog log, String task) {
        return log.cohorts().stream()
                .filter(cohort -> cohort.cohort().task().equals(task))
                .mapToLong(CohortLog::opened)
                .min()
                .orElse(Catalogue.NEVER);
    }
}
