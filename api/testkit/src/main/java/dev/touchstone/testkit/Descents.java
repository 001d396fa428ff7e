package dev.touchstone.testkit;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Series;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Streams;
import dev.touchstone.api.Target;
import dev.touchstone.api.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Makes up questions such as double descent asks, with models that were never fitted. The same arguments always give the
 * same examples.
 *
 * <p>A task has n = 60 to 200 examples of C = 1 to 5 classes, a bias of 0.3 to 1 and a noise of 0.1 to 0.5. A model of P
 * parameters, γ = P / (n · C), has the test error bias / (1 + γ) + noise · min(γ, 1) / |1 - γ|, give or take 0.03 in log10 for
 * each seed and size, with |1 - γ| held at 0.01; in the control and the practical arm a ridge makes that bias / (1 + γ) +
 * noise · min(γ, 1), which has no peak. The second term is the variance across seeds, and n · min(γ, 1) / |1 - γ|, or
 * n · min(γ, 1), the effective parameters on test inputs.
 */
public final class Descents {
    /** Mean squared error on the test set. */
    public static final Metric TEST_MSE =
            new Metric("test.mse", "1", 0, Double.POSITIVE_INFINITY, "mean squared error on the test set");

    /** How much: log10 of the test error at the next size. */
    public static final Target NEXT_MSE = new Target(
            "next-mse", Target.Kind.QUANTITY, TEST_MSE, "log10", "log10 of the test error at the next size", 1);

    /** Where: log10 of the peak's γ. */
    public static final Target PEAK_RATIO = new Target(
            "peak-ratio",
            Target.Kind.QUANTITY,
            TEST_MSE,
            "log10 parameters per training target",
            "where the largest test error is",
            1);

    private static final double[] RATIOS = {.1, .2, .35, .5, .7, .85, 1, 1.2, 1.5, 2, 3, 5, 8};
    private static final int FIRST_ASKED = 2;
    private static final int TASKS = 5;
    private static final int SEEDS = 3;
    private static final double NEAREST = 0.01;
    private static final double WOBBLE = 0.03;

    private Descents() {}

    /** Five tasks, {@code task-0} and so on, with three seeds in each arm: some 460 examples. */
    public static List<Example> doubleDescent(long seed) {
        List<Example> examples = new ArrayList<>();
        for (int task = 0; task < TASKS; task++) {
            SplittableRandom world = Streams.of("descents", "" + seed, "" + task);
            int n = world.nextInt(60, 201);
            int classes = world.nextInt(1, 6);
            double bias = world.nextDouble(0.3, 1);
            double noise = world.nextDouble(0.1, 0.5);
            for (Arm arm : Arm.values()) {
                boolean ridge = arm != Arm.CANONICAL;
                Settings settings = Settings.of("examples", n, "classes", classes, "ridge", ridge ? 0.01 : 0.0);
                for (int i = 0; i < SEEDS; i++) {
                    Trial trial = new Trial("double-descent", "task-" + task, arm, settings, i);
                    examples.addAll(ask(trial, course(trial, "" + seed, bias, noise), ridge));
                }
            }
        }
        return examples;
    }

    private static Map<String, Series> course(Trial trial, String seed, double bias, double noise) {
        SplittableRandom chance = Streams.of("descents", seed, trial.id());
        double n = trial.settings().number("examples");
        boolean ridge = trial.settings().number("ridge") > 0;
        DoubleUnaryOperator inflation =
                ratio -> Math.min(ratio, 1) / (ridge ? 1 : Math.max(NEAREST, Math.abs(1 - ratio)));
        double[] error = Arrays.stream(RATIOS)
                .map(ratio -> bias / (1 + ratio) + noise * inflation.applyAsDouble(ratio))
                .map(mean -> mean * Math.pow(10, WOBBLE * chance.nextGaussian()))
                .toArray();
        return Map.of(
                "test.mse",
                series(trial, error),
                "train.mse",
                series(trial, ratio -> Math.max(0, 1 - ratio)),
                "train.accuracy",
                series(trial, ratio -> Math.min(1, (1 + ratio) / 2)),
                "seed-variance",
                series(trial, ratio -> noise * inflation.applyAsDouble(ratio)),
                "effective-parameters.test",
                series(trial, ratio -> n * inflation.applyAsDouble(ratio)));
    }

    private static List<Example> ask(Trial trial, Map<String, Series> course, boolean ridge) {
        Series error = course.getOrDefault("test.mse", Series.EMPTY);
        int last = error.size() - 1;
        List<Example> examples = new ArrayList<>();
        for (int i = FIRST_ASKED; i < last; i++) {
            Question next = new Question(trial, NEXT_MSE, "next width", error.position(i), error.position(i + 1));
            examples.add(new Example(next, course, new Outcome.Observed(Math.log10(error.value(i + 1)))));
        }
        if (!ridge) {
            int peak = IntStream.rangeClosed(0, last)
                    .reduce((a, b) -> error.value(b) > error.value(a) ? b : a)
                    .orElseThrow();
            Question where =
                    new Question(trial, PEAK_RATIO, "P/(nC) = .35", error.position(FIRST_ASKED), error.position(last));
            examples.add(new Example(where, course, new Outcome.Observed(Math.log10(RATIOS[peak]))));
        }
        return examples;
    }

    private static Series series(Trial trial, DoubleUnaryOperator ofRatio) {
        return series(trial, Arrays.stream(RATIOS).map(ofRatio).toArray());
    }

    private static Series series(Trial trial, double[] values) {
        double targets = trial.settings().number("examples") * trial.settings().number("classes");
        long[] sizes = Arrays.stream(RATIOS)
                .mapToLong(ratio -> Math.round(ratio * targets))
                .toArray();
        return Series.of(sizes, values);
    }
}
