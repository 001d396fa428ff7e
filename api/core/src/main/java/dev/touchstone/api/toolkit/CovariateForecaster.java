package dev.touchstone.api.toolkit;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Forecaster;
import dev.touchstone.api.History;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Target;
import dev.touchstone.api.forecast.Forecast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A covariate theory with one regression fitted for each kind of question. Immutable. */
final class CovariateForecaster implements Forecaster {
    /** What {@link Question#asksLike} compares. */
    private record Kind(String phenomenon, Target target, String moment) {
        static Kind of(Question question) {
            return new Kind(question.trial().phenomenon(), question.target(), question.moment());
        }
    }

    private final CovariateTheory theory;
    private final Map<Kind, Regression> regressions;

    private CovariateForecaster(CovariateTheory theory, Map<Kind, Regression> regressions) {
        this.theory = theory;
        this.regressions = regressions;
    }

    static CovariateForecaster fit(CovariateTheory theory, History history) {
        Map<Kind, List<Case>> cases = new HashMap<>();
        for (Resolved resolved : history.resolved()) {
            if (!(resolved.outcome() instanceof Outcome.Annulled)) {
                covariates(theory, resolved.question(), resolved.evidence())
                        .ifPresent(x -> cases.computeIfAbsent(Kind.of(resolved.question()), kind -> new ArrayList<>())
                                .add(Case.of(resolved, x)));
            }
        }
        Map<Kind, Regression> regressions = new HashMap<>();
        cases.forEach((kind, of) ->
                Regression.fit(kind.target().kind(), of).ifPresent(regression -> regressions.put(kind, regression)));
        return new CovariateForecaster(theory, regressions);
    }

    @Override
    public Optional<Forecast> forecast(Question question, Evidence evidence) {
        Regression regression = regressions.get(Kind.of(question));
        return regression == null
                ? Optional.empty()
                : covariates(theory, question, evidence).map(x -> regression.forecast(question, x));
    }

    @Override
    public int constants() {
        return regressions.values().stream().mapToInt(Regression::constants).sum();
    }

    private static Optional<double[]> covariates(CovariateTheory theory, Question question, Evidence evidence) {
        Optional<double[]> covariates = theory.covariates(question, evidence).map(double[]::clone);
        covariates.ifPresent(x -> {
            if (x.length > CovariateTheory.MOST_COVARIATES) {
                throw new IllegalArgumentException("theory " + theory.id() + " offers " + x.length
                        + " covariates; from 0 to " + CovariateTheory.MOST_COVARIATES + " are allowed");
            }
        });
        return covariates.filter(x -> Arrays.stream(x).allMatch(Double::isFinite));
    }
}
