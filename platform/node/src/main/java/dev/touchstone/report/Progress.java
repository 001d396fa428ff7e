package dev.touchstone.report;

/**
 * How far a study has come.
 *
 * @param finished cohorts that came to their end
 * @param failed cohorts that broke
 * @param planned cohorts in all
 * @param judged whether the evaluators have seen the whole study
 */
public record Progress(int finished, int failed, int planned, boolean judged) {
    /** @throws IllegalArgumentException if a count is negative or there are more closed cohorts than planned ones */
    public Progress {
        if (finished < 0 || failed < 0 || finished + failed > planned) {
            throw new IllegalArgumentException("progress: " + finished + " finished and " + failed + " failed of "
                    + planned + " cohorts; counts must be 0 or more and add up to at most the planned");
        }
    }

    /** Whether every cohort is closed and the study judged: nothing in the report will change any more. */
    public boolean isComplete() {
        return finished + failed == planned && judged;
    }
}
