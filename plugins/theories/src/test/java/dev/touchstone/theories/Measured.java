package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Series;
import dev.touchstone.api.Settings;
import dev.touchstone.testkit.Example;
import dev.touchstone.testkit.Questions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Made-up evidence of metrics that the made-up questions do not have. */
final class Measured {
    private Measured() {}

    /** Made-up grokking with one more metric, a function of test accuracy. */
    static List<Example> grokking(long seed, String metric, DoubleUnaryOperator ofAccuracy) {
        return Questions.grokking(seed).stream()
                .map(example -> {
                    Map<String, Series> course = new HashMap<>(example.course());
                    Series accuracy = course.getOrDefault(Questions.TEST_ACCURACY.name(), Series.EMPTY);
                    course.put(metric, mapped(accuracy, ofAccuracy));
                    return new Example(example.question(), course, example.outcome());
                })
                .toList();
    }

    /** What was seen of one metric at steps 10 and 100, a decade apart, and nothing else. */
    static Evidence of(String metric, double at10, double at100) {
        return new Evidence(Settings.NONE, Map.of(metric, decade(at10, at100)));
    }

    static Series decade(double at10, double at100) {
        return Series.of(new long[] {10, 100}, new double[] {at10, at100});
    }

    private static Series mapped(Series series, DoubleUnaryOperator value) {
        return Series.of(
                IntStream.range(0, series.size()).mapToLong(series::position).toArray(),
                IntStream.range(0, series.size())
                        .mapToDouble(i -> value.applyAsDouble(series.value(i)))
                        .toArray());
    }
}
