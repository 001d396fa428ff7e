package dev.touchstone.report;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Question;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many answers of each kind a theory gave.
 *
 * @param theory id of the theory
 * @param target name of the target
 * @param moment of the questions
 * @param standing of the submissions
 * @param given forecasts
 * @param declined questions
 * @param failed attempts
 */
public record AnswerRow(
        String theory, String target, String moment, Standing standing, long given, long declined, long failed) {
    private record Place(String target, String moment, String theory, Standing standing) {}

    /** All rows, by target, moment, theory and standing. */
    public static List<AnswerRow> of(Dossier dossier) {
        Order order = Order.of(dossier);
        Map<Place, List<Answer>> answers = new TreeMap<>(Comparator.comparing(Place::target, order.byTarget())
                .thenComparing(Place::moment, order.byMoment())
                .thenComparing(Place::theory, order.byTheory())
                .thenComparing(Place::standing));
        for (Submission submission : dossier.submissions()) {
            Question question = dossier.questions().get(submission.question());
            if (question != null) {
                Place place = new Place(
                        question.target().name(), question.moment(), submission.theory(), submission.standing());
                answers.computeIfAbsent(place, unused -> new ArrayList<>()).add(submission.answer());
            }
        }
        return answers.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static AnswerRow row(Place place, List<Answer> answers) {
        return new AnswerRow(
                place.theory(),
                place.target(),
                place.moment(),
                place.standing(),
                count(answers, Answer.Given.class),
                count(answers, Answer.Declined.class),
                count(answers, Answer.Failed.class));
    }

    private static long count(List<Answer> answers, Class<? extends Answer> kind) {
        return answers.stream().filter(kind::isInstance).count();
    }
}
