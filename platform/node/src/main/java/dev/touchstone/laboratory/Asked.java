package dev.touchstone.laboratory;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Question;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.ledger.Ledger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The questions that a study asked. */
final class Asked {
    private Asked() {}

    /** Their ids; of every task, in the study's order. */
    static Map<Task, Set<String>> byTask(Ledger ledger, Study study) {
        Map<Task, Set<String>> byTask = new LinkedHashMap<>();
        for (Task task : study.tasks()) {
            Set<String> ids = new LinkedHashSet<>();
            for (Cohort cohort : study.cohorts(task)) {
                for (Entry entry : ledger.find(study.chain(cohort), Fact.Asked.class)) {
                    ((Fact.Asked) entry.fact())
                            .questions().stream().map(Question::id).forEach(ids::add);
                }
            }
            byTask.put(task, ids);
        }
        return byTask;
    }
}
