package dev.touchstone.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.Forecaster;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.Trial;
import dev.touchstone.api.forecast.Forecast;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The oracle knows; a theory with the same covariates that is not told declines. */
class OracleTest {
    private static final Metric METRIC = new Metric("height", "1", 0, 10, "how high");
    private static final long ORIGIN = 10;
    private static final long HORIZON = 1000;

    private final Oracle oracle = new Oracle();
    private final Eyes told = new Asking(Oracle.extension()).eyes();

    private static Known known(Target.Kind kind, int seed, Outcome outcome) {
        Target target = new Target("target", kind, METRIC, "unit", "made up", 1);
        Trial trial = new Trial("climb", "task-" + seed, Arm.CANONICAL, Settings.of("hill", seed), 0);
        Question question = new Question(trial, target, "now", ORIGIN, HORIZON);
        return new Known(question.id(), question, new Evidence(trial.settings(), Map.of()), outcome);
    }

    private Forecast forecast(Target.Kind kind, List<Outcome> past, Outcome now) {
        List<Known> seen = IntStream.range(0, past.size())
                .mapToObj(i -> known(kind, i, past.get(i)))
                .toList();
        Forecaster forecaster = oracle.fit(told.history(seen, Protocol.OTHER_TASKS));
        Known asked = known(kind, past.size(), now);
        return forecaster.forecast(asked.question(), told.evidence(asked)).orElseThrow();
    }

    private static List<Outcome> values(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> (Outcome) new Outcome.Observed(values[i]))
                .toList();
    }

    @Test
    void aQuantityIsForecastAsItCame() {
        List<Outcome> past = values(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertEquals(
                4.4,
                forecast(Target.Kind.QUANTITY, past, new Outcome.Observed(4.4)).quantile(0.5),
                0.05);
    }

    @Test
    void aTimeIsForecastAsItCameAndSoIsThatItDoesNot() {
        List<Outcome> past = List.of(
                new Outcome.Observed(1.2),
                new Outcome.Observed(1.5),
                new Outcome.Observed(1.8),
                new Outcome.Observed(2.0),
                new Outcome.Observed(2.3),
                new Outcome.Observed(2.6),
                new Outcome.NotWithin(HORIZON),
                new Outcome.NotWithin(HORIZON),
                new Outcome.NotWithin(HORIZON),
                new Outcome.NotWithin(HORIZON),
                new Outcome.NotWithin(HORIZON),
                new Outcome.NotWithin(HORIZON));
        Forecast came = forecast(Target.Kind.TIME, past, new Outcome.Observed(2.1));
        assertEquals(2.1, came.quantile(0.5), 0.1);
        Forecast never = forecast(Target.Kind.TIME, past, new Outcome.NotWithin(HORIZON));
        assertEquals(3, never.quantile(0.5), 1e-12);
    }

    @Test
    void anEventIsForecastAsItCame() {
        List<Outcome> past = values(0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        assertTrue(forecast(Target.Kind.EVENT, past, Outcome.event(true)).crps(1) < 0.05);
        assertTrue(forecast(Target.Kind.EVENT, past, Outcome.event(false)).crps(0) < 0.05);
    }

    @Test
    void nobodyElseIsToldEvenIfItAsks() {
        Known asked = known(Target.Kind.QUANTITY, 0, new Outcome.Observed(4));
        Eyes curious = new Eyes(Set.of(Oracle.OUTCOME), false);
        assertEquals(Map.of(), curious.evidence(asked).series());
        assertEquals(Optional.empty(), oracle.covariates(asked.question(), curious.evidence(asked)));
        Known annulled = known(Target.Kind.QUANTITY, 0, new Outcome.Annulled("on purpose"));
        assertEquals(Map.of(), told.evidence(annulled).series());
    }
}
