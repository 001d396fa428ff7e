package dev.touchstone.testkit;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Streams;
import dev.touchstone.api.Target;
import dev.touchstone.api.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes up questions such as grokking asks, with courses that were never trained. The same arguments always give the
 * same examples.
 *
 * <p>A task has a learning rate of 0.01, a weight decay of 0.1 to 1, a constant C (log10 C is normal about 0.1 with
 * standard deviation 0.15) and memorises after 20 to 70 steps. In the canonical arm it groks C / (learning rate · decay)
 * steps later, give or take 0.08 in log10 for each seed; in the practical arm, where there is enough data, after twice
 * to five times as many steps as it memorises; in the control arm, without decay, never. Test accuracy rises with log10
 * of the step and reaches .95 just there; every trial is looked at every 10 steps and ends after 2000.
 */
public final class Questions {
    /** The last step of every trial. */
    public static final long BUDGET = 2000;

    /** Share of the test set that is right. */
    public static final Metric TEST_ACCURACY = new Metric("test.accuracy", "1", 0, 1, "accuracy on the test set");

    /** Mean loss on the test set. */
    public static final Metric TEST_LOSS =
            new Metric("test.loss", "1", 0, Double.POSITIVE_INFINITY, "mean loss on the test set");

    /** When: log10 of the first step with test accuracy of .95. */
    public static final Target GROK_STEP = new Target(
            "grok-step", Target.Kind.TIME, TEST_ACCURACY, "log10 steps", "first step with test accuracy >= .95", 1);

    /** Whether: test accuracy reaches .95 within 15 times the memorisation step. */
    public static final Target GROKS_SOON = new Target(
            "groks-soon", Target.Kind.EVENT, TEST_ACCURACY, "1", "groks within 15 times the memorisation step", 1);

    /** How much: log10 of the test loss in the end. */
    public static final Target FINAL_LOSS = new Target(
            "final-loss", Target.Kind.QUANTITY, TEST_LOSS, "log10 loss", "log10 of the test loss at the last step", 1);

    private static final double[] DECAYS = {1, 0.3, 0.1, 0.5, 0.2};
    private static final int[] MOMENTS = {1, 2, 4};
    private static final int SOON = 15;

    private Questions() {}

    /** Five tasks with four seeds in each arm: some 400 examples, earlier moments of a trial before later ones. */
    public static List<Example> grokking(long seed) {
        return grokking(seed, 5, 4);
    }

    /**
     * Examples of so many tasks, called {@code task-0} and so on.
     *
     * @param seed of the made-up world: other constants, other noise
     * @param tasks at least 1
     * @param seeds trials in each arm of a task, at least 1
     */
    public static List<Example> grokking(long seed, int tasks, int seeds) {
        List<Example> examples = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            SplittableRandom world = Streams.of("questions", "" + seed, "" + task);
            double constant = Math.pow(10, 0.1 + 0.15 * world.nextGaussian());
            long memorised = 10 * world.nextLong(2, 8);
            double decay = DECAYS[task % DECAYS.length];
            for (Arm arm : Arm.values()) {
                Settings settings = Settings.of("learning-rate", 0.01, "weight-decay", arm == Arm.CONTROL ? 0 : decay);
                for (int i = 0; i < seeds; i++) {
                    Trial trial = new Trial("made-up-grokking", "task-" + task, arm, settings, i);
                    SplittableRandom noise = Streams.of("questions", "" + seed, trial.id());
                    double delay = switch (arm) {
                        case CANONICAL -> constant / (0.01 * decay) * Math.pow(10, 0.08 * noise.nextGaussian());
                        case CONTROL -> Double.POSITIVE_INFINITY;
                        case PRACTICAL -> memorised * noise.nextDouble(1, 4);
                    };
                    examples.addAll(ask(trial, new MadeUpCourse(memorised, memorised + delay, BUDGET, noise)));
                }
            }
        }
        return examples;
    }

    private static List<Example> ask(Trial trial, MadeUpCourse course) {
        List<Example> examples = new ArrayList<>();
        for (int times : MOMENTS) {
            String moment = times + "x memorisation";
            long origin = times * course.memorised();
            if (origin < course.grokked()) {
                Question when = new Question(trial, GROK_STEP, moment, origin, BUDGET);
                examples.add(new Example(when, course.series(), course.grokStep()));
                long soon = SOON * course.memorised();
                Question whether = new Question(trial, GROKS_SOON, moment, origin, soon);
                examples.add(new Example(whether, course.series(), Outcome.event(course.grokked() <= soon)));
                Question howMuch = new Question(trial, FINAL_LOSS, moment, origin, BUDGET);
                examples.add(new Example(howMuch, course.series(), new Outcome.Observed(course.logFinalLoss())));
            }
        }
        return examples;
    }
}
