package dev.touchstone.training.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.training.linear.LinearTask.Group;
import dev.touchstone.training.linear.LinearTask.Sample;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
    private static Sample sample(int examples, int parameters, int trial) {
        return LinearTask.of(List.of(new Group(parameters, 1, 2)), 1, "trial " + trial)
                .draw(examples, "trial " + trial, "train");
    }

    @Test
    void leastNormByHand() {
        // x₁ + x₂ = 2 has least norm at (1, 1); one parameter and targets 1 and 3 have the mean 2.
        LeastSquares wide = LeastSquares.of(new double[][] {{1, 1}});
        assertArrayEquals(
                new double[][] {{1}, {1}}, rounded(wide.coefficients(new double[][] {{2}}, Filter.minimumNorm())));
        LeastSquares tall = LeastSquares.of(new double[][] {{1}, {1}});
        assertEquals(2, tall.coefficients(new double[][] {{1}, {3}}, Filter.minimumNorm())[0][0], 1e-12);
        // (XᵀX/n + 1)⁻¹ XᵀY/n with XᵀX/n = 1 and XᵀY/n = 2.
        assertEquals(1, tall.coefficients(new double[][] {{1}, {3}}, Filter.ridge(1))[0][0], 1e-12);
        assertEquals(1, tall.largestEigenvalue(), 1e-12);
    }

    @Property(tries = 60)
    void ridgeSolvesItsNormalEquations(
            @ForAll @IntRange(min = 1, max = 25) int examples,
            @ForAll @IntRange(min = 1, max = 25) int parameters,
            @ForAll @DoubleRange(min = 0.01, max = 3) double penalty,
            @ForAll int trial) {
        Sample sample = sample(examples, parameters, trial);
        double[][] fitted = LeastSquares.of(sample.inputs()).coefficients(sample.targets(), Filter.ridge(penalty));
        double[][] outputs = Matrices.product(sample.inputs(), fitted);
        for (int j = 0; j < parameters; j++) {
            double gradient = penalty * fitted[j][0];
            for (int i = 0; i < examples; i++) {
                gradient += sample.inputs()[i][j] * (outputs[i][0] - sample.targets()[i][0]) / examples;
            }
            assertEquals(0, gradient, 1e-9);
        }
    }

    @Property(tries = 60)
    void effectiveParametersAreTheRankOnTrainInputsAndTheSmoothersElsewhere(
            @ForAll @IntRange(min = 1, max = 25) int examples,
            @ForAll @IntRange(min = 1, max = 25) int parameters,
            @ForAll int trial) {
        Sample sample = sample(examples, parameters, trial);
        Sample shown = sample(7, parameters, trial + 1);
        LeastSquares least = LeastSquares.of(sample.inputs());
        assertEquals(Math.min(examples, parameters), least.rank());
        assertEquals(least.rank(), least.effectiveParameters(sample.inputs(), Filter.minimumNorm()), 1e-6);
        for (Filter filter : List.of(Filter.ridge(0.1), Filter.descent(0.9 / least.largestEigenvalue(), 5))) {
            double[][] smoother = least.smoother(shown.inputs(), filter);
            double[][] outputs = Matrices.product(shown.inputs(), least.coefficients(sample.targets(), filter));
            double[][] smoothed = Matrices.product(smoother, sample.targets());
            double squares = 0;
            for (int i = 0; i < 7; i++) {
                assertEquals(outputs[i][0], smoothed[i][0], 1e-9);
                for (double weight : smoother[i]) {
                    squares += weight * weight;
                }
            }
            assertEquals(examples * squares / 7, least.effectiveParameters(shown.inputs(), filter), 1e-8);
        }
    }

    @Property(tries = 30)
    void descentIsWhatItsStepsMake(
            @ForAll @IntRange(min = 1, max = 12) int examples,
            @ForAll @IntRange(min = 1, max = 12) int parameters,
            @ForAll @IntRange(max = 40) int steps,
            @ForAll int trial) {
        Sample sample = sample(examples, parameters, trial);
        LeastSquares least = LeastSquares.of(sample.inputs());
        double rate = 0.5 / least.largestEigenvalue();
        double[][] walked = new double[parameters][1];
        for (int step = 0; step < steps; step++) {
            double[][] outputs = Matrices.product(sample.inputs(), walked);
            for (int j = 0; j < parameters; j++) {
                double gradient = 0;
                for (int i = 0; i < examples; i++) {
                    gradient += sample.inputs()[i][j] * (outputs[i][0] - sample.targets()[i][0]) / examples;
                }
                walked[j][0] -= rate * gradient;
            }
        }
        double[][] closed = least.coefficients(sample.targets(), Filter.descent(rate, steps));
        for (int j = 0; j < parameters; j++) {
            assertEquals(walked[j][0], closed[j][0], 1e-9);
        }
    }

    /** Hastie et al. 2022: σ²γ/(1-γ) below the threshold, r²(1-1/γ) + σ²/(γ-1) above; here .5/.5 and 5·.5 + 1. */
    @Test
    void isotropicRiskIsItsClosedForm() {
        assertEquals(1, median(100, 50), 0.15);
        assertEquals(3.5, median(100, 200), 0.35);
        assertTrue(median(100, 100) > 20, "at the threshold");
    }

    private static double median(int examples, int parameters) {
        return IntStream.range(0, 31)
                .mapToDouble(seed -> {
                    LinearTask task = LinearTask.of(List.of(new Group(parameters, 1, 5)), 1, "trial " + seed);
                    Sample sample = task.draw(examples, "trial " + seed, "train");
                    return task.risk(
                            LeastSquares.of(sample.inputs()).coefficients(sample.targets(), Filter.minimumNorm()));
                })
                .sorted()
                .toArray()[15];
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.of(new double[0][]));
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.of(new double[][] {{1, 2}, {3}}));
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.of(new double[][] {{Double.NaN}}));
        LeastSquares one = LeastSquares.of(new double[][] {{1}});
        assertThrows(IllegalArgumentException.class, () -> one.coefficients(new double[2][1], Filter.minimumNorm()));
        assertThrows(IllegalArgumentException.class, () -> Filter.ridge(-1));
        assertThrows(IllegalArgumentException.class, () -> Filter.descent(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Group(0, 1, 1));
    }

    private static double[][] rounded(double[][] values) {
        double[][] rounded = new double[values.length][1];
        for (int i = 0; i < values.length; i++) {
            rounded[i][0] = Math.round(values[i][0] * 1e9) / 1e9;
        }
        return rounded;
    }
}
