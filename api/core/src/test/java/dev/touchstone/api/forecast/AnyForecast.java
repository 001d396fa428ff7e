package dev.touchstone.api.forecast;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Forecasts of every kind, with ties, jumps and atoms. */
final class AnyForecast extends DomainContextBase {
    /** Values on a coarse grid, so that ties and repeated quantiles are common. */
    @Provide
    Arbitrary<Double> value() {
        return Arbitraries.integers().between(-40, 40).map(tenths -> tenths / 10.0);
    }

    @Provide
    Arbitrary<Forecast> forecast() {
        return Arbitraries.oneOf(body(), censored());
    }

    @Provide
    Arbitrary<Samples> samples() {
        return value().list().ofMinSize(1).ofMaxSize(12).map(Samples::new);
    }

    private Arbitrary<Forecast> body() {
        return Arbitraries.oneOf(normal(), samples(), quantiles(), event());
    }

    private Arbitrary<Forecast> normal() {
        return Combinators.combine(value(), Arbitraries.doubles().between(0.01, 5))
                .as(Normal::new);
    }

    private Arbitrary<Forecast> quantiles() {
        Arbitrary<List<Double>> levels = Arbitraries.integers()
                .between(1, 99)
                .set()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(set ->
                        set.stream().sorted().map(percent -> percent / 100.0).toList());
        return levels.flatMap(some -> value().list()
                .ofSize(some.size())
                .map(values -> new Quantiles(some, values.stream().sorted().toList())));
    }

    private Arbitrary<Forecast> event() {
        return probability().map(EventProbability::new);
    }

    private Arbitrary<Forecast> censored() {
        return Combinators.combine(body(), probability(), value()).as(Censored::new);
    }

    private static Arbitrary<Double> probability() {
        return Arbitraries.integers().between(0, 20).map(twentieths -> twentieths / 20.0);
    }

    /** The whole numbers from 1 to n - 1 over n: a grid of probabilities. */
    static double[] grid(int n) {
        return IntStream.range(1, n).mapToDouble(k -> (double) k / n).toArray();
    }
}
