package dev.touchstone.forecasting;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Series;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import dev.touchstone.api.Trial;
import dev.touchstone.ledger.CohortLog;
import dev.touchstone.ledger.StudyLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The questions of a study with all that is known of them, made once a task and shared by all theories and scopes. Their
 * order follows from the study's declaration, never from the order in which trials happened to end.
 */
final class Archive {
    private static final Comparator<Known> ORDER = Comparator.comparing(
                    (Known known) -> known.question().trial().arm())
            .thenComparing(known -> known.question().trial().seed())
            .thenComparing(known -> known.question().origin())
            .thenComparing(known -> known.question().target().name())
            .thenComparing(known -> known.question().horizon())
            .thenComparing(Known::id);

    private final StudyLog log;
    private final Map<String, List<Known>> byTask = new HashMap<>();

    Archive(StudyLog log) {
        this.log = log;
    }

    Study study() {
        return log.study();
    }

    /** All questions of a task that has ended. */
    List<Known> of(String task) {
        return byTask.computeIfAbsent(task, this::gather);
    }

    /** All questions of a study that has ended. */
    List<Known> all() {
        return study().tasks().stream()
                .map(Task::name)
                .flatMap(task -> of(task).stream())
                .toList();
    }

    /** Questions that have just been asked. */
    List<Known> asked(String chain, Collection<Question> questions) {
        CohortLog cohort = log.cohort(chain);
        if (cohort == null) {
            throw new IllegalStateException("the cohort of chain " + chain + " has not begun");
        }
        Map<Trial, Integer> places = places(cohort);
        return questions.stream()
                .map(question -> known(cohort, places, question.id(), question, Map.of()))
                .toList();
    }

    /** Starts again from nothing. */
    void forget() {
        byTask.clear();
    }

    private List<Known> gather(String task) {
        List<Known> gathered = new ArrayList<>();
        for (CohortLog cohort : log.cohorts()) {
            if (cohort.cohort().task().equals(task)) {
                Map<String, Outcome> outcomes =
                        new Dossier(study(), cohort.findings(), cohort.questions(), List.of()).outcomes();
                Map<Trial, Integer> places = places(cohort);
                cohort.questions()
                        .forEach((id, question) -> gathered.add(known(cohort, places, id, question, outcomes)));
            }
        }
        gathered.sort(ORDER);
        return List.copyOf(gathered);
    }

    private static Known known(
            CohortLog cohort, Map<Trial, Integer> places, String id, Question question, Map<String, Outcome> outcomes) {
        Integer place = places.get(question.trial());
        Map<String, Series> series = new HashMap<>();
        if (place != null) {
            for (String metric : cohort.metrics()) {
                Series cut = cohort.series(place, metric, question.origin());
                if (cut.size() > 0) {
                    series.put(metric, cut);
                }
            }
        }
        return new Known(id, question, new Evidence(question.trial().settings(), series), outcomes.get(id));
    }

    private static Map<Trial, Integer> places(CohortLog cohort) {
        Map<Trial, Integer> places = new HashMap<>();
        for (int i = 0; i < cohort.trials().size(); i++) {
            places.put(cohort.trials().get(i), i);
        }
        return places;
    }
}
