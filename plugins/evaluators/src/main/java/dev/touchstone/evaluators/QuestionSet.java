package dev.touchstone.evaluators;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Questions that are scored together: those on one target at one moment, or at all moments. Targets are never pooled,
 * for their units differ.
 *
 * @param target name of the target
 * @param moment at which they were asked, or {@link #ALL}
 * @param ids of all of them, in order
 * @param settled those that can be scored, in the order of their ids
 * @param annulled how many count neither way
 * @param unbounded how many had an outcome that is not finite, so that no score of it is
 */
record QuestionSet(
        String target, String moment, List<String> ids, List<Settled> settled, long annulled, long unbounded) {
    /** The moment of questions that are pooled over moments. */
    static final String ALL = "all";

    private record Kind(String target, String moment) {}

    /** All sets of a study: per target and moment, and per target. */
    static List<QuestionSet> of(Dossier dossier) {
        Map<String, Outcome> outcomes = dossier.outcomes();
        Map<String, Map<String, Map<String, Question>>> kinds = new TreeMap<>();
        dossier.questions().forEach((id, question) -> {
            for (String moment : List.of(question.moment(), ALL)) {
                kinds.computeIfAbsent(question.target().name(), target -> new TreeMap<>())
                        .computeIfAbsent(moment, m -> new TreeMap<>())
                        .put(id, question);
            }
        });
        List<QuestionSet> sets = new ArrayList<>();
        kinds.forEach((target, moments) ->
                moments.forEach((moment, questions) -> sets.add(set(new Kind(target, moment), questions, outcomes))));
        return sets;
    }

    /** How many have no outcome yet. */
    long unresolved() {
        return ids.size() - settled.size() - annulled - unbounded;
    }

    private static QuestionSet set(Kind kind, Map<String, Question> questions, Map<String, Outcome> outcomes) {
        List<Settled> settled = new ArrayList<>();
        long annulled = 0;
        long unbounded = 0;
        for (Map.Entry<String, Question> entry : questions.entrySet()) {
            Question question = entry.getValue();
            Outcome outcome = outcomes.get(entry.getKey());
            if (outcome instanceof Outcome.Annulled) {
                annulled++;
            } else if (outcome != null) {
                double value = new Resolved(question, NOTHING, outcome).value();
                if (Double.isFinite(value)) {
                    settled.add(new Settled(entry.getKey(), question, value));
                } else {
                    unbounded++;
                }
            }
        }
        return new QuestionSet(
                kind.target(), kind.moment(), List.copyOf(questions.keySet()), settled, annulled, unbounded);
    }

    private static final Evidence NOTHING = new Evidence(Settings.NONE, Map.of());
}
