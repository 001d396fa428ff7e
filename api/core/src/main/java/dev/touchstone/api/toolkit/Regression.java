package dev.touchstone.api.toolkit;

import dev.touchstone.api.Question;
import dev.touchstone.api.Target;
import dev.touchstone.api.forecast.Censored;
import dev.touchstone.api.forecast.EventProbability;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Normal;
import dev.touchstone.api.forecast.Quantiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The shared regression, fitted to one kind of question: a hurdle model (Cragg, Econometrica 39, 1971), first whether
 * there is a value at all, then which. The package page says how, and the rationale beside it why.
 */
final class Regression {
    /** A value is only learnt from this many more cases than it has coefficients. */
    private static final int SPARE = 3;

    /** Up to this much of a normal may lie before the origin; what it costs in score is far below a percent. */
    private static final double NEGLIGIBLE = 0.01;

    private static final List<Double> PERCENTS =
            IntStream.range(1, 100).mapToObj(i -> i / 100.0).toList();

    private final int covariates;
    private final @Nullable ShareModel share;
    private final @Nullable ValueModel value;

    private Regression(int covariates, @Nullable ShareModel share, @Nullable ValueModel value) {
        this.covariates = covariates;
        this.share = share;
        this.value = value;
    }

    /** @return empty if there are too few cases to learn from */
    static Optional<Regression> fit(Target.Kind kind, List<Case> unordered) {
        List<Case> cases = Case.inOrder(unordered);
        int covariates = cases.isEmpty() ? 0 : cases.get(0).covariates().length;
        cases.forEach(each -> check(covariates, each.covariates()));
        List<Case> valued = cases.stream().filter(Case::hasValue).toList();
        boolean enoughValued = valued.size() >= covariates + 1 + SPARE;
        List<Case> usable = kind == Target.Kind.QUANTITY ? valued : cases;
        boolean learns = kind == Target.Kind.EVENT || enoughValued || (kind == Target.Kind.TIME && valued.isEmpty());
        if (usable.size() < CovariateTheory.LEAST_HISTORY || !learns) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case EVENT -> new Regression(covariates, ShareModel.fit(cases, c -> c.value() > 0), null);
                    case QUANTITY -> new Regression(covariates, null, ValueModel.fit(valued));
                    case TIME ->
                        new Regression(
                                covariates,
                                ShareModel.fit(cases, c -> !c.hasValue()),
                                valued.isEmpty() ? null : ValueModel.fit(valued));
                });
    }

    Forecast forecast(Question question, double[] x) {
        check(covariates, x);
        return switch (question.target().kind()) {
            case EVENT -> new EventProbability(share(x));
            case QUANTITY -> normal(x, 0);
            case TIME -> new Censored(time(question, x), share(x), question.limit());
        };
    }

    /** Coefficients of either part, and the residual scale. */
    int constants() {
        return (share == null ? 0 : covariates + 1) + (value == null ? 0 : covariates + 2);
    }

    private double share(double[] x) {
        return share == null ? 0 : share.probability(x);
    }

    /** When it happens, if it does: nothing is known of that if it never did, hence anywhere up to the horizon. */
    private Forecast time(Question question, double[] x) {
        double start = Math.log10((double) question.origin());
        return value == null
                ? new Quantiles(List.of(0.01, 0.99), List.of(start, question.limit()))
                : notBefore(start, normal(x, start));
    }

    private Normal normal(double[] x, double start) {
        if (value == null) {
            throw new IllegalStateException("no value was fitted");
        }
        return value.forecast(x, start);
    }

    /** What lies before the start is put on it: its score can only improve, and its median stays. */
    private static Forecast notBefore(double start, Normal normal) {
        return normal.cdf(start) <= NEGLIGIBLE
                ? normal
                : new Quantiles(
                        PERCENTS,
                        PERCENTS.stream()
                                .map(p -> Math.max(start, normal.quantile(p)))
                                .toList());
    }

    private static void check(int expected, double[] covariates) {
        if (covariates.length != expected) {
            throw new IllegalArgumentException("a theory offers " + expected + " and " + covariates.length
                    + " covariates for questions of one kind; it must be the same number for all");
        }
    }
}
