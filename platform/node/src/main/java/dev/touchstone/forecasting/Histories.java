package dev.touchstone.forecasting;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.History;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import dev.touchstone.ledger.StudyLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the protocol <em>other tasks</em> lets a theory be fitted on. The order within a history follows from the study's
 * declaration, never from the order in which trials happened to end.
 */
final class Histories {
    private Histories() {}

    /** Live: the tasks that the study takes before this one. */
    static Set<String> before(Study study, String task) {
        return study.tasks().stream()
                .map(Task::name)
                .takeWhile(name -> !name.equals(task))
                .collect(Collectors.toSet());
    }

    /** In retrospect: every task but this one. */
    static Set<String> others(Study study, String task) {
        return study.tasks().stream()
                .map(Task::name)
                .filter(name -> !name.equals(task))
                .collect(Collectors.toSet());
    }

    /**
     * The resolved questions of some tasks.
     *
     * @param metrics that the theory subscribes to
     */
    static History of(StudyLog log, Set<String> tasks, Set<String> metrics) {
        Dossier dossier = log.dossier();
        Map<String, Outcome> outcomes = dossier.outcomes();
        List<String> order = dossier.study().tasks().stream().map(Task::name).toList();
        Comparator<Question> byDeclaration = Comparator.comparing(
                        (Question question) -> order.indexOf(question.trial().task()))
                .thenComparing(question -> question.trial().arm())
                .thenComparing(question -> question.trial().seed())
                .thenComparing(Question::origin)
                .thenComparing(question -> question.target().name());
        List<Resolved> resolved = new ArrayList<>();
        dossier.questions().entrySet().stream()
                .filter(entry -> tasks.contains(entry.getValue().trial().task()))
                .sorted(Map.Entry.comparingByValue(byDeclaration))
                .forEach(entry -> {
                    Outcome outcome = outcomes.get(entry.getKey());
                    if (outcome != null && !(outcome instanceof Outcome.Annulled)) {
                        Question question = entry.getValue();
                        resolved.add(new Resolved(question, log.evidence(question, metrics), outcome));
                    }
                });
        return new History(resolved);
    }
}
