package dev.touchstone.api.toolkit;

import static dev.touchstone.api.toolkit.Resolutions.evidence;
import static dev.touchstone.api.toolkit.Resolutions.question;
import static dev.touchstone.api.toolkit.Resolutions.resolved;
import static dev.touchstone.api.toolkit.Resolutions.theory;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Forecaster;
import dev.touchstone.api.History;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Target.Kind;
import dev.touchstone.api.forecast.Censored;
import dev.touchstone.api.forecast.EventProbability;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegressionTest {
    private static final Outcome NEVER = new Outcome.NotWithin(Resolutions.HORIZON);

    @Test
    void learnsALineOfQuantities() {
        List<Resolved> past = series(Kind.QUANTITY, 40, x -> new Outcome.Observed(5 + 2 * x + wiggle(x)));
        Normal forecast = assertInstanceOf(Normal.class, ask(past, question(Kind.QUANTITY, "new", 0, 1)));
        assertEquals(7, forecast.mean(), 0.3);
        assertTrue(forecast.sd() < 0.8);
    }

    @Test
    void timesAreInUnitsOfTheOrigin() {
        List<Resolved> past = series(Kind.TIME, 40, x -> new Outcome.Observed(2 + 0.3 * wiggle(x)));
        Question early = question(Kind.TIME, "new", 0, 1);
        Question late = new Question(early.trial(), early.target(), early.moment(), 100, 1_000_000);
        assertEquals(2, ask(past, early).quantile(0.5), 0.1);
        assertEquals(3, ask(past, late).quantile(0.5), 0.1);
    }

    @Test
    void controlsThatNeverGetThereAreToldApart() {
        List<Resolved> past = series(Kind.TIME, 40, x -> x < 0 ? NEVER : new Outcome.Observed(2.5 + 0.2 * wiggle(x)));
        Censored canonical = assertInstanceOf(Censored.class, ask(past, question(Kind.TIME, "new", 0, 1.5)));
        Censored control = assertInstanceOf(Censored.class, ask(past, question(Kind.TIME, "new", 0, -1.5)));
        assertTrue(canonical.never() < 0.1, () -> "canonical " + canonical.never());
        assertTrue(control.never() > 0.9, () -> "control " + control.never());
        assertEquals(4, control.limit());
        assertEquals(0, canonical.cdf(1), 1e-9);
    }

    @Test
    void nothingLiesBeforeTheOrigin() {
        List<Resolved> past = series(Kind.TIME, 40, x -> new Outcome.Observed(1 + 0.6 * Math.abs(wiggle(x))));
        Forecast forecast = ask(past, question(Kind.TIME, "new", 0, 0));
        assertEquals(0, forecast.cdf(0.999));
        assertTrue(forecast.cdf(1) > 0.01);
    }

    @Test
    void whatNeverHappenedMayStillHappenAtAnyTime() {
        List<Resolved> past = series(Kind.TIME, 20, x -> NEVER);
        Forecast forecast = ask(past, question(Kind.TIME, "new", 0, 0));
        assertEquals(4, forecast.quantile(0.5));
        assertEquals(forecast.cdf(2.5) * 2, forecast.cdf(3.9999), 0.01);
        assertTrue(forecast.cdf(3.9999) > 0.001);
    }

    @Test
    void eventsAreProbabilities() {
        List<Resolved> past = series(Kind.EVENT, 40, x -> Outcome.event(x > 0));
        EventProbability likely =
                assertInstanceOf(EventProbability.class, ask(past, question(Kind.EVENT, "new", 0, 1.5)));
        assertTrue(likely.probability() > 0.9);
        assertTrue(assertInstanceOf(EventProbability.class, ask(past, question(Kind.EVENT, "new", 0, -1.5)))
                        .probability()
                < 0.1);
    }

    @Test
    void farAwayIsNoFurtherThanTheMargin() {
        List<Resolved> past = series(Kind.QUANTITY, 40, x -> new Outcome.Observed(x));
        double margin = ask(past, question(Kind.QUANTITY, "new", 0, 3.3)).quantile(0.5);
        assertEquals(margin, ask(past, question(Kind.QUANTITY, "new", 0, 1e300)).quantile(0.5));
        assertEquals(3, margin, 0.4);
    }

    @Test
    void tooLittleIsDeclined() {
        assertTrue(declines(series(Kind.QUANTITY, 7, x -> new Outcome.Observed(x))));
        assertTrue(declines(series(Kind.TIME, 20, x -> x < 1.5 ? NEVER : new Outcome.Observed(2))));
        assertTrue(declines(series(Kind.TIME, 20, x -> new Outcome.Annulled("why not"))));
    }

    @Test
    void constantsAreCounted() {
        assertEquals(
                5,
                fit(series(Kind.TIME, 20, x -> new Outcome.Observed(2 + x / 9))).constants());
        assertEquals(
                3, fit(series(Kind.QUANTITY, 20, x -> new Outcome.Observed(x))).constants());
        assertEquals(2, fit(series(Kind.EVENT, 20, x -> Outcome.event(x > 0))).constants());
        assertEquals(0, fit(List.of()).constants());
    }

    @Test
    void anUnequalNumberOfCovariatesIsAnError() {
        List<Resolved> past = new ArrayList<>(series(Kind.QUANTITY, 20, x -> new Outcome.Observed(x)));
        past.add(resolved(question(Kind.QUANTITY, "new", 0, 1, 2), new Outcome.Observed(1)));
        assertThrows(IllegalArgumentException.class, () -> fit(past));
        past.set(20, resolved(question(Kind.QUANTITY, "new", 0, 1, 2, 3, 4), new Outcome.Observed(1)));
        assertThrows(IllegalArgumentException.class, () -> fit(past));
    }

    /** One covariate from -2 to 2, in twenty tasks. */
    private static List<Resolved> series(Kind kind, int n, DoubleFunction<Outcome> outcome) {
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    double x = -2 + 4.0 * i / (n - 1);
                    return resolved(question(kind, "task-" + i % 20, i, x), outcome.apply(x));
                })
                .toList();
    }

    private static double wiggle(double x) {
        return 0.5 * Math.sin(40 * x);
    }

    private static Forecaster fit(List<Resolved> past) {
        return theory().fit(new History(past));
    }

    private static Forecast ask(List<Resolved> past, Question question) {
        return fit(past).forecast(question, evidence(question)).orElseThrow();
    }

    private static boolean declines(List<Resolved> past) {
        Question question = question(past.get(0).question().target().kind(), "new", 0, 0);
        return fit(past).forecast(question, evidence(question)).isEmpty();
    }
}
