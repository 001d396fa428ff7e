package dev.touchstone.theories.baselines;

import dev.touchstone.api.Forecaster;
import dev.touchstone.api.History;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Target;
import dev.touchstone.api.Theory;
import dev.touchstone.api.forecast.Censored;
import dev.touchstone.api.forecast.EventProbability;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Samples;
import dev.touchstone.api.toolkit.CovariateTheory;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What happened elsewhere will happen here: the distribution of all outcomes of the same kind of question, whatever
 * the trial. The yardstick of skill (Wilks, Statistical Methods in the Atmospheric Sciences, chapter 9).
 *
 * <p>A time not reached within the horizon is an atom there; the frequency k of n of an event is (k + ½) / (n + 1),
 * by Jeffreys' prior. Of more than 200 outcomes the quantiles at (i - ½) / 200 stand for all. No constant is fitted.
 */
public final class Climatology implements Theory {
    /** A forecast is sealed for each question: with all of the past in each, a ledger would grow with its square. */
    private static final int MOST_SAMPLES = 200;

    @Override
    public String id() {
        return "climatology";
    }

    @Override
    public String source() {
        return "The distribution of past outcomes; Wilks, Statistical Methods in the Atmospheric Sciences (2019)";
    }

    @Override
    public Forecaster fit(History history) {
        return (question, evidence) -> forecast(question, history.like(question));
    }

    private static Optional<Forecast> forecast(Question question, List<Resolved> past) {
        if (past.size() < CovariateTheory.LEAST_HISTORY) {
            return Optional.empty();
        }
        if (question.target().kind() == Target.Kind.EVENT) {
            long happened = past.stream().filter(Climatology::happened).count();
            return Optional.of(new EventProbability((happened + 0.5) / (past.size() + 1)));
        }
        List<Double> values = past.stream()
                .filter(Resolved::isWithin)
                .map(Resolved::value)
                .filter(Double::isFinite)
                .toList();
        if (question.target().kind() == Target.Kind.TIME) {
            double never = 1 - (double) values.size() / past.size();
            return Optional.of(
                    values.isEmpty()
                            ? Censored.never(question.limit())
                            : new Censored(samples(values), never, question.limit()));
        }
        return Optional.of(values).filter(v -> !v.isEmpty()).map(Climatology::samples);
    }

    private static Samples samples(List<Double> values) {
        Samples all = new Samples(values);
        return values.size() <= MOST_SAMPLES
                ? all
                : new Samples(IntStream.range(0, MOST_SAMPLES)
                        .mapToObj(i -> all.quantile((i + 0.5) / MOST_SAMPLES))
                        .toList());
    }

    private static boolean happened(Resolved resolved) {
        return resolved.outcome() instanceof Outcome.Observed observed && observed.value() > 0;
    }
}
