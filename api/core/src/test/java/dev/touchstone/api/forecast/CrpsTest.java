package dev.touchstone.api.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The score in closed form against its definition, and against other forms of it from the literature. */
@Domain(AnyForecast.class)
@Domain(DomainContext.Global.class)
class CrpsTest {
    private static final double TIGHT = 1e-11;

    @Property
    void isTheIntegralThatDefinesIt(@ForAll Forecast forecast, @ForAll @DoubleRange(min = -6, max = 6) double y) {
        double low = Math.min(y, Quadrature.kinks(forecast).first()) - 1;
        double high = Math.max(y, Quadrature.kinks(forecast).last()) + 1;
        double integral = Quadrature.integral(x -> square(forecast.cdf(x) - (x >= y ? 1 : 0)), forecast, y, low, high);
        assertEquals(integral, forecast.crps(y), TIGHT);
    }

    @Property
    void isNeverBelowZero(@ForAll Forecast forecast, @ForAll double y) {
        assertTrue(forecast.crps(y) >= 0);
    }

    /** E|X - y| - E|X - X'|/2 (Gneiting &amp; Raftery 2007, equation 21). */
    @Property
    void ofSamplesIsTheKernelForm(@ForAll Samples samples, @ForAll @DoubleRange(min = -6, max = 6) double y) {
        double toOutcome = mean(samples, x -> Math.abs(x - y));
        double toEachOther = mean(samples, x -> mean(samples, other -> Math.abs(x - other)));
        assertEquals(toOutcome - toEachOther / 2, samples.crps(y), TIGHT);
    }

    /** Twice the integral over p of the pinball loss (Laio &amp; Tamea 2007); samples have a loss linear between k/n. */
    @Property
    void ofSamplesIsTwiceThePinballLoss(@ForAll Samples samples, @ForAll @DoubleRange(min = -6, max = 6) double y) {
        int n = samples.values().size();
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double p = (k + 0.5) / n;
            double error = y - samples.quantile(p);
            sum += 2 * error * (p - (error < 0 ? 1 : 0)) / n;
        }
        assertEquals(sum, samples.crps(y), TIGHT);
    }

    @Property
    void ofOnePointIsTheAbsoluteError(@ForAll @DoubleRange(min = -6, max = 6) double x, @ForAll double y) {
        assertEquals(Math.abs(x - y), new Samples(List.of(x)).crps(y));
        assertEquals(Math.abs(x - y), new Quantiles(List.of(0.5), List.of(x)).crps(y));
    }

    @Property
    void ofAnEventIsTheBrierScore(@ForAll @DoubleRange(min = 0, max = 1) double p, @ForAll boolean happened) {
        double outcome = happened ? 1 : 0;
        assertEquals(square(p - outcome), new EventProbability(p).crps(outcome), 1e-16);
    }

    /** What happens beyond the limit is scored at the limit, and only the limit is then known of the forecast. */
    @Property
    void censoringTwiceIsCensoringAtTheNearerLimit(@ForAll Forecast forecast, @ForAll @DoubleRange(max = 3) double y) {
        Forecast near = forecast.censoredAt(3);
        assertEquals(near.crps(y), near.censoredAt(4).crps(y), TIGHT);
        assertEquals(near.crps(y), forecast.censoredAt(4).censoredAt(3).crps(y), TIGHT);
    }

    @Property
    void ofWhatIsSureNeverToHappenIsTheDistanceToTheLimit(
            @ForAll @DoubleRange(min = -6, max = 6) double limit, @ForAll @DoubleRange(max = 6) double below) {
        assertEquals(below, Censored.never(limit).crps(limit - below), TIGHT);
    }

    private static double mean(Samples samples, DoubleUnaryOperator f) {
        return samples.values().stream().mapToDouble(f::applyAsDouble).average().orElseThrow();
    }

    private static double square(double x) {
        return x * x;
    }
}
