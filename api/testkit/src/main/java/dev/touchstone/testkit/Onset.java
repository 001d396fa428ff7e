package dev.touchstone.testkit;

import dev.touchstone.api.Axis;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Streams;
import dev.touchstone.api.Study;
import dev.touchstone.api.Target;
import dev.touchstone.api.Trial;
import java.util.List;

/**
 * The made-up phenomenon of {@link Studies}: something sets in late in training, as grokking does. In the canonical arm
 * the log10 of its step is about 2.3 with a standard deviation of 0.1 over seeds, and shifts by 0.1 from task to task;
 * in the control arm it never sets in; in the practical arm it sets in early, at about 1.6, which is no detection.
 */
public final class Onset {
    /** Steps after which every trial stops. */
    public static final long BUDGET = 2000;

    /** Test accuracy, a share. */
    public static final Metric ACCURACY = new Metric("test.accuracy", "1", 0, 1, "accuracy on the test set");

    /** The claim's target: log10 of the first step of high accuracy. */
    public static final Target TARGET = new Target(
            "onset", Target.Kind.TIME, ACCURACY, "log10 steps", "first step with test accuracy of .95 or more", 1);

    /** The accuracy in the end, a share. */
    public static final Target FINAL =
            new Target("final-accuracy", Target.Kind.QUANTITY, ACCURACY, "1", "test accuracy at the last step", 1);

    /** Whether it sets in within the budget. */
    public static final Target EVENT =
            new Target("sets-in", Target.Kind.EVENT, ACCURACY, "1", "test accuracy reaches .95 within the budget", 1);

    /** Sets in after 100 steps or more, in over .8 of the canonical and under .2 of the control trials. */
    public static final Claim CLAIM = new Claim("It sets in late.", TARGET, 2, 0.8, 0.2);

    /** The phenomenon as a study declares it. */
    public static final Study.Subject SUBJECT = new Study.Subject(
            "onset",
            "made up for a test",
            new Axis("step", "optimiser steps"),
            List.of(ACCURACY),
            List.of(TARGET, FINAL, EVENT),
            CLAIM,
            Studies.PLUGIN);

    /** Standard deviation of {@link #TARGET} over the seeds of a task's canonical arm. */
    static final double DEVIATION = 0.1;

    private Onset() {}

    /** What becomes of {@link #TARGET} in a trial, as the class comment says. */
    public static Outcome typical(Trial trial) {
        double noise = Streams.of(trial.id(), "onset").nextGaussian();
        return switch (trial.arm()) {
            case CANONICAL -> new Outcome.Observed(mean(trial) + DEVIATION * noise);
            case CONTROL -> new Outcome.NotWithin(BUDGET);
            case PRACTICAL -> new Outcome.Observed(1.6 + 0.05 * noise);
        };
    }

    /** The mean of {@link #TARGET} in the canonical arm of a trial's task. */
    static double mean(Trial trial) {
        return 2.3 + 0.1 * trial.settings().number("difficulty");
    }

    /** What becomes of any target in a trial of this onset; annulled for one is annulled for all. */
    static Outcome of(Target target, Trial trial, Outcome onset) {
        if (target.equals(TARGET) || onset instanceof Outcome.Annulled) {
            return onset;
        }
        boolean within = onset instanceof Outcome.Observed;
        if (target.equals(EVENT)) {
            return Outcome.event(within);
        }
        double spread = Streams.of(trial.id(), "final").nextDouble();
        return new Outcome.Observed(within ? 0.95 + 0.05 * spread : 0.3 + 0.2 * spread);
    }
}
