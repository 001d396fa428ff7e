package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Target;
import dev.touchstone.api.forecast.Forecast;
import java.util.Optional;

/** Whether a forecast can be meant: is it a distribution, and of the target's kind? */
final class Plausible {
    /** How much of a time's forecast may lie before position 1. */
    private static final double BEFORE_THE_START = 0.1;

    private static final double[] LEVELS = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

    private Plausible() {}

    /** Whether it is a distribution: quantiles in order and finite, and a score that is one. */
    static void checkDistribution(Question question, Forecast raw) {
        Forecast forecast = raw.censoredAt(question.limit());
        double before = Double.NEGATIVE_INFINITY;
        for (double level : LEVELS) {
            double quantile = forecast.quantile(level);
            double cdf = forecast.cdf(quantile);
            double score = forecast.crps(quantile);
            assertTrue(
                    Double.isFinite(quantile) && quantile >= before && cdf >= level - 1e-6 && cdf <= 1,
                    () -> "quantile " + quantile + " at " + level + " of " + raw + " is none");
            assertTrue(score >= -1e-9 && Double.isFinite(score), () -> raw + " scores " + score + " at " + quantile);
            before = quantile;
        }
    }

    /** Whether it is about something that can be: an event is 0 or 1, a time begins at position 1. */
    static void checkKind(Question question, Forecast raw) {
        Forecast forecast = raw.censoredAt(question.limit());
        if (question.target().kind() == Target.Kind.EVENT) {
            assertTrue(
                    forecast.cdf(-1e-9) == 0 && forecast.cdf(0) == forecast.cdf(1 - 1e-9) && forecast.cdf(1) == 1,
                    () -> "an event is 0 or 1, but the forecast is " + raw + "; give an EventProbability");
        }
        if (question.target().kind() == Target.Kind.TIME) {
            assertTrue(
                    forecast.cdf(0) <= BEFORE_THE_START,
                    () -> "a time is the log10 of a position, but much of " + raw + " lies before position 1");
        }
    }

    /** Whether an outcome can be meant: something that happened or not, a position within the budget, a number. */
    static void check(Target target, Outcome outcome, long budget) {
        boolean possible;
        if (outcome instanceof Outcome.Observed observed) {
            possible = switch (target.kind()) {
                case EVENT -> observed.value() == 0 || observed.value() == 1;
                case TIME -> observed.value() >= 0 && observed.value() <= Math.log10((double) budget) + 1e-9;
                case QUANTITY -> true;
            };
        } else if (outcome instanceof Outcome.NotWithin never) {
            possible = target.kind() == Target.Kind.TIME && never.horizon() <= budget;
        } else {
            possible = outcome instanceof Outcome.Annulled annulled
                    && !annulled.reason().isBlank();
        }
        assertTrue(
                possible,
                () -> target.name() + " became " + outcome
                        + "; an event is 0 or 1, a time the log10 of a position from 1" + " to " + budget
                        + " or not within a horizon, and what is annulled has a reason");
    }

    /** Whether two answers are the same up to rounding. */
    static boolean alike(Optional<Forecast> one, Optional<Forecast> other, double tolerance) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() == other.isEmpty();
        }
        for (double level : LEVELS) {
            double x = one.get().quantile(level);
            // A forecast may be a staircase, where a quantile may jump; its score does not.
            if (Math.abs(one.get().crps(x) - other.get().crps(x)) > tolerance * (1 + Math.abs(x))) {
                return false;
            }
        }
        return true;
    }
}
