package dev.touchstone.laboratory;

import dev.touchstone.api.Submission;
import dev.touchstone.api.Task;
import java.util.List;

/** Is told how a replay goes, on the thread that conducts it. */
public interface ReplayWatcher {
    /** Looks away. */
    ReplayWatcher NONE = new ReplayWatcher() {
        @Override
        public void begun(Round round, int questions) {}

        @Override
        public void sealed(Round round, Task task, List<Submission> submissions) {}

        @Override
        public void ended(Round round) {}
    };

    /**
     * A round begins.
     *
     * @param questions that each theory is asked
     */
    void begun(Round round, int questions);

    /** All answers to the questions of a task are sealed. */
    void sealed(Round round, Task task, List<Submission> submissions);

    /** A round is over, or was stopped. */
    void ended(Round round);
}
