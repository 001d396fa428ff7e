package dev.touchstone.laboratory;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The cohorts of one task, which train side by side. The next task begins when all have ended, for its forecasts are
 * fitted on all of the earlier tasks: what a theory knew must follow from the study, not from which cohort was fast.
 */
record Stage(Study study, Task task) {
    /** What is still to be trained, the likely longest first: a control waits to the end for what must not come. */
    List<Cohort> open(Set<String> closedChains) {
        return study.cohorts(task).stream()
                .filter(cohort -> !closedChains.contains(study.chain(cohort)))
                .sorted(Comparator.comparing((Cohort cohort) -> cohort.arm() != Arm.CONTROL))
                .toList();
    }
}
