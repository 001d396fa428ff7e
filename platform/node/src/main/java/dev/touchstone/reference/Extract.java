package dev.touchstone.reference;

import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import dev.touchstone.ledger.StudyLog;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes a reference history of a study. */
public final class Extract {
    private Extract() {}

    /**
     * The file of a history that holds all resolved questions of a study.
     *
     * @param metrics that are kept, beside those of the questions' targets
     * @param command that made the study, as a person would type it
     */
    public static byte[] file(StudyLog log, Set<String> metrics, String command) {
        Study.Subject phenomenon = log.study().phenomenon();
        ReferenceHistory.Origin origin =
                new ReferenceHistory.Origin(phenomenon.id(), phenomenon.plugin().version(), command);
        return ReferenceFile.write(origin, resolved(log, metrics));
    }

    /** In an order that follows from the study's declaration. Annulled questions teach nothing and are left out. */
    private static List<Resolved> resolved(StudyLog log, Set<String> metrics) {
        List<String> tasks = log.study().tasks().stream().map(Task::name).toList();
        Map<String, Outcome> outcomes = log.dossier().outcomes();
        return log.questions().entrySet().stream()
                .filter(entry -> outcomes.containsKey(entry.getKey())
                        && !(outcomes.get(entry.getKey()) instanceof Outcome.Annulled))
                .sorted(Map.Entry.comparingByValue(Comparator.comparing((Question question) ->
                                tasks.indexOf(question.trial().task()))
                        .thenComparing(question -> question.trial().arm())
                        .thenComparing(question -> question.trial().seed())
                        .thenComparing(Question::origin)
                        .thenComparing(question -> question.target().name())))
                .map(entry -> new Resolved(
                        entry.getValue(),
                        log.evidence(entry.getValue(), metrics),
                        Objects.requireNonNull(outcomes.get(entry.getKey()))))
                .toList();
    }
}
