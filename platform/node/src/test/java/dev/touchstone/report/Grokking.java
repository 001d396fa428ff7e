package dev.touchstone.report;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Axis;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Series;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Streams;
import dev.touchstone.api.Study;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.api.Trial;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * An imitation of grokking, drawn rather than trained: train accuracy memorises at about step 30, test accuracy rises
 * as a sigmoid of the log of the step, later the harder the task; without decay it never does.
 */
public final class Grokking {
    public static final long BUDGET = 3000;
    public static final Plugin PLUGIN = new Plugin("touchstone-phenomena", "0.1.0", "a1".repeat(32));
    public static final Metric TEST =
            new Metric("test.accuracy", "1", 0, 1, "share of held-out pairs answered rightly");
    public static final Metric TRAIN =
            new Metric("train.accuracy", "1", 0, 1, "share of training pairs answered rightly");
    public static final Target STEP = new Target(
            "grok-step", Target.Kind.TIME, TEST, "log10 steps", "the first step with test accuracy of .95 or more", 1);
    public static final Target EVENT =
            new Target("groks-soon", Target.Kind.EVENT, TEST, "1", "groks within 15 times the memorisation step", 1);
    private static final List<String> NAMES =
            List.of("addition-31", "s4-composition", "dihedral-12", "multiplication-31", "parity-20-3");
    private static final int EVERY = 10;
    private static final double TENFOLD_SLOPE = 14;

    private Grokking() {}

    /** The imitation under a name, so that there can be several phenomena. */
    public static Study.Subject subject(String id) {
        return new Study.Subject(
                id,
                "Power et al. 2022; Gromov 2023",
                new Axis("step", "optimiser steps"),
                List.of(TEST, TRAIN),
                List.of(STEP, EVENT),
                new Claim(
                        "With weight decay, networks that have long fitted their training data come to generalise"
                                + " much later; without it they do not.",
                        STEP,
                        2,
                        0.8,
                        0.2),
                PLUGIN);
    }

    /** The first tasks, with these arms. */
    public static List<Task> tasks(int count, List<Arm> arms) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Map<Arm, Settings> settings = new EnumMap<>(Arm.class);
                    arms.forEach(arm -> settings.put(arm, Settings.of("decay", decay(arm), "difficulty", i)));
                    return new Task(NAMES.get(i), "one hidden layer, AdamW, full batch", BUDGET, settings);
                })
                .toList();
    }

    /** What becomes of {@link #STEP}. */
    public static Outcome outcome(Trial trial) {
        double step = log10Step(trial);
        return step < Math.log10(BUDGET) ? new Outcome.Observed(rounded(step)) : new Outcome.NotWithin(BUDGET);
    }

    /** The measurements of a trial, which ends a little after it grokked. */
    public static Series series(Trial trial, String metric) {
        double grok = log10Step(trial);
        long end = Math.min(BUDGET, (long) Math.pow(10, grok + 0.2) / EVERY * EVERY + EVERY);
        long[] positions = IntStream.rangeClosed(1, (int) end / EVERY)
                .mapToLong(i -> (long) EVERY * i)
                .toArray();
        SplittableRandom noise = Streams.of(trial.id(), metric);
        double[] values = new double[positions.length];
        for (int i = 0; i < values.length; i++) {
            double log = Math.log10((double) positions[i]);
            double middle = metric.equals(TEST.name()) ? grok - 0.21 : 1.1;
            double rise = 1 / (1 + Math.exp(-TENFOLD_SLOPE * (log - middle)));
            double floor = metric.equals(TEST.name()) ? 0.03 + 0.12 * Math.min(1, log / 3) : 0.04;
            values[i] =
                    Math.max(0, Math.min(1, floor + (1 - floor) * rise + 0.006 * noise.nextGaussian() * (1 - rise)));
        }
        return Series.of(positions, values);
    }

    private static double decay(Arm arm) {
        return arm == Arm.CANONICAL ? 1.0 : arm == Arm.CONTROL ? 0.0 : 0.3;
    }

    private static double log10Step(Trial trial) {
        double difficulty = trial.settings().number("difficulty");
        double noise = Streams.of(trial.id(), "outcome").nextGaussian();
        return switch (trial.arm()) {
            case CANONICAL -> 2.45 + 0.17 * difficulty + 0.1 * noise;
            case PRACTICAL -> 1.85 + 0.1 * difficulty + 0.06 * noise;
            case CONTROL -> 6;
        };
    }

    private static double rounded(double log10) {
        return Math.log10((double) Math.max(EVERY, Math.round(Math.pow(10, log10) / EVERY) * EVERY));
    }
}
