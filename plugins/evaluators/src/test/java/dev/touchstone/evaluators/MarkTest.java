package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Trial;
import dev.touchstone.api.forecast.Censored;
import dev.touchstone.api.forecast.EventProbability;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Normal;
import dev.touchstone.api.forecast.Quantiles;
import dev.touchstone.api.forecast.Samples;
import dev.touchstone.testkit.Onset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkTest {
    private static final Question QUESTION = new Question(
            new Trial("onset", "task-0", Arm.CANONICAL, Settings.NONE, 0), Onset.TARGET, "1x memorisation", 30, 1000);

    /** Coverage is defined by quantiles; the mark takes a shorter way there. */
    @Test
    void coverageIsThatOfTheQuantiles() {
        List<Forecast> forecasts = List.of(
                new Normal(2, 0.5),
                new Samples(List.of(1.0, 1.5, 1.5, 2.0, 2.5)),
                new Samples(List.of(2.0)),
                new Quantiles(List.of(0.05, 0.25, 0.75, 0.95), List.of(1.0, 1.5, 2.0, 2.5)),
                new Quantiles(List.of(0.1, 0.5), List.of(2.0, 2.0)),
                new EventProbability(0.3),
                new Censored(new Normal(2, 0.5), 0.3, 2.5),
                new Normal(9, 0.5));
        for (Forecast forecast : forecasts) {
            Forecast censored = forecast.censoredAt(QUESTION.limit());
            for (double y : new double[] {-1, 0, 0.5, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3}) {
                Mark mark = Mark.of(QUESTION, forecast, y);
                assertEquals(between(censored, 0.25, y), mark.inHalf(), () -> forecast + " at " + y);
                assertEquals(between(censored, 0.05, y), mark.inNineTenths(), () -> forecast + " at " + y);
                assertEquals(censored.crps(y), mark.crps());
            }
        }
    }

    private static boolean between(Forecast forecast, double tail, double y) {
        return forecast.quantile(tail) <= y && y <= forecast.quantile(1 - tail);
    }
}
