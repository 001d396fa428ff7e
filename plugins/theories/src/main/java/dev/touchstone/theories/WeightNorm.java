package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Question;
import dev.touchstone.api.Series;
import dev.touchstone.api.toolkit.CovariateTheory;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Weights generalise on a shell: larger ones fit without generalising, and a network groks when its norm has come down to
 * the shell (Liu, Michaud &amp; Tegmark, <i>Omnigrok: grokking beyond algorithmic data</i>, ICLR 2023). The norm is that
 * of all layers, √Σ|W|², and as there in units of what it was at first.
 *
 * <p>outcome = a + b · log10 (|W| / |W| at the first look) + c · (its slope) + d · (the target's present level, if it is a
 * quantity): how far it has come, and how fast it goes. Constants for a kind of question: four coefficients and scale, 5;
 * three and scale, and three more for whether, 7, for a time; 3 for an event.
 */
public final class WeightNorm implements CovariateTheory {
    private static final int DEEPEST = 9;
    private static final Metric NORM =
            Metrics.atLeastZero("weight-norm", "1", "norm of the weights of all layers over that at first");

    @Override
    public String id() {
        return "weight-norm";
    }

    @Override
    public String source() {
        return "Norm of all weights against the first, and its slope; Liu, Michaud & Tegmark, ICLR (2023)";
    }

    @Override
    public Set<String> metrics() {
        return IntStream.rangeClosed(1, DEEPEST).mapToObj(WeightNorm::layer).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        return Trend.of(NORM, relative(evidence))
                .map(trend -> Change.of(question, evidence, trend.level(), trend.slope()));
    }

    /** Layers are measured together; one that does not go with the first has nothing to be added to. */
    private static Series relative(Evidence evidence) {
        Series first = evidence.series(layer(1));
        long[] positions =
                IntStream.range(0, first.size()).mapToLong(first::position).toArray();
        double[] squares = new double[positions.length];
        for (int layer = 1; layer <= DEEPEST; layer++) {
            Series norms = evidence.series(layer(layer));
            for (int i = 0; i < squares.length && norms.size() > 0; i++) {
                squares[i] += i < norms.size() && norms.position(i) == positions[i]
                        ? norms.value(i) * norms.value(i)
                        : Double.NaN;
            }
        }
        return Series.of(
                positions,
                Arrays.stream(squares)
                        .map(square -> Math.sqrt(square / squares[0]))
                        .toArray());
    }

    private static String layer(int number) {
        return "weight-norm." + number;
    }
}
