package dev.touchstone.api.toolkit;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Forecaster;
import dev.touchstone.api.History;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Protocol;
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
    /** Questions that share a regression. */
    private sealed interface Sort {
        Target.Kind kind();
    }

    /** What {@link Question#asksLike} compares. */
    private record Like(String phenomenon, Target target, String moment) implements Sort {
        @Override
        public Target.Kind kind() {
            return target.kind();
        }
    }

    /** What {@link Question#asksAkin} compares; a theory may explain other phenomena by more or fewer numbers. */
    private record Akin(Target.Kind kind, String unit, int covariates) implements Sort {}

    private final CovariateTheory theory;
    private final Protocol protocol;
    private final Map<Sort, Regression> regressions;

    private CovariateForecaster(CovariateTheory theory, Protocol protocol, Map<Sort, Regression> regressions) {
        this.theory = theory;
        this.protocol = protocol;
        this.regressions = regressions;
    }

    private static Sort sort(Protocol protocol, Question question, double[] covariates) {
        Target target = question.target();
        return protocol == Protocol.OTHER_PHENOMENA
                ? new Akin(target.kind(), target.unit(), covariates.length)
                : new Like(question.trial().phenomenon(), target, question.moment());
    }

    static CovariateForecaster fit(CovariateTheory theory, History history) {
        Map<Sort, List<Case>> cases = new HashMap<>();
        for (Resolved resolved : history.resolved()) {
            if (!(resolved.outcome() instanceof Outcome.Annulled)) {
                covariates(theory, resolved.question(), resolved.evidence())
                        .ifPresent(x -> cases.computeIfAbsent(
                                        sort(history.protocol(), resolved.question(), x), sort -> new ArrayList<>())
                                .add(Case.of(resolved, x)));
            }
        }
        Map<Sort, Regression> regressions = new HashMap<>();
        cases.forEach((sort, of) ->
                Regression.fit(sort.kind(), of).ifPresent(regression -> regressions.put(sort, regression)));
        return new CovariateForecaster(theory, history.protocol(), regressions);
    }

    @Override
    public Optional<Forecast> forecast(Question question, Evidence evidence) {
        return covariates(theory, question, evidence)
                .flatMap(x -> Optional.ofNullable(regressions.get(sort(protocol, question, x)))
                        .map(regression -> regression.forecast(question, x)));
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
