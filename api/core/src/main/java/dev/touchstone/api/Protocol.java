package dev.touchstone.api;

import java.util.Locale;

/**
 * What a theory may be fitted on before it forecasts a question. The platform picks the history; a theory never sees
 * what its protocol keeps from it, and is made anew for each protocol and task, so that it cannot remember either.
 */
public enum Protocol {
    /** Resolved questions of the same phenomenon that are about other seeds, of any task. */
    OTHER_SEEDS,
    /** Resolved questions of the same phenomenon that are about other tasks. The default: what is asked is an explanation. */
    OTHER_TASKS,
    /** Resolved questions of other phenomena only: what a theory carries over. */
    OTHER_PHENOMENA;

    /** Its name as people write it: lower case, with hyphens. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
