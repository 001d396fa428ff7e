package dev.touchstone.report;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Submission;
import dev.touchstone.api.forecast.Forecast;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A forecast beside what happened.
 *
 * @param question that was asked
 * @param forecast censored at the question's limit, as it is scored
 * @param outcome in the target's unit; at the question's limit if it was not reached within the horizon
 * @param within whether it was reached within the horizon
 */
public record Pairing(Question question, Forecast forecast, double outcome, boolean within) {
    /**
     * All pairs of a theory with a standing, for questions that ask like this one; annulled and unresolved ones left
     * out. By outcome, then by trial, so that the eye can follow the outcomes through the intervals.
     *
     * @param outcomes of the dossier's questions, by their ids
     */
    public static List<Pairing> of(
            Dossier dossier, Map<String, Outcome> outcomes, String theory, Standing standing, Question like) {
        return dossier.submissions().stream()
                .filter(s -> s.theory().equals(theory) && s.standing() == standing)
                .flatMap(s -> pair(dossier, s, like, outcomes))
                .sorted(Comparator.comparingDouble(Pairing::outcome)
                        .thenComparing(pair -> !pair.within())
                        .thenComparing(
                                pair -> pair.question().trial(),
                                Order.of(dossier).byTrial())
                        .thenComparing(pair -> pair.question().origin()))
                .toList();
    }

    /** Whether the central interval of this content holds the outcome. */
    public boolean isCovered(double content) {
        return lower(content) <= outcome && outcome <= upper(content);
    }

    /** The lower end of the central interval of this content, in (0, 1). */
    public double lower(double content) {
        return forecast.quantile((1 - content) / 2);
    }

    /** The upper end of the central interval of this content, in (0, 1). */
    public double upper(double content) {
        return forecast.quantile((1 + content) / 2);
    }

    private static Stream<Pairing> pair(
            Dossier dossier, Submission submission, Question like, Map<String, Outcome> outcomes) {
        Question question = dossier.questions().get(submission.question());
        if (question == null || !question.asksLike(like) || !(submission.answer() instanceof Answer.Given given)) {
            return Stream.empty();
        }
        Outcome outcome = outcomes.get(submission.question());
        double limit = question.limit();
        Forecast forecast = given.forecast().censoredAt(limit);
        if (outcome instanceof Outcome.Observed observed && observed.value() < limit) {
            return Stream.of(new Pairing(question, forecast, observed.value(), true));
        }
        return outcome == null || outcome instanceof Outcome.Annulled || limit == Double.POSITIVE_INFINITY
                ? Stream.empty()
                : Stream.of(new Pairing(question, forecast, limit, false));
    }
}
