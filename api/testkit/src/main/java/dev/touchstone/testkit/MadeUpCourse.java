package dev.touchstone.testkit;

import dev.touchstone.api.Outcome;
import dev.touchstone.api.Series;
import java.util.Map;
import java.util.SplittableRandom;

/** The course of one trial of {@link Questions}. */
final class MadeUpCourse {
    private static final int LOOK_EVERY = 10;
    private static final double GROKKED = 0.95;
    private static final double LOGITS_A_DECADE = 5;
    private static final double LOGIT_NOISE = 0.3;

    /** The lowest logit of test accuracy, where nothing but chance is known. */
    private static final double CHANCE = -3;

    /** The highest logit of test accuracy where it never groks. */
    private static final double STUCK = -0.5;

    private final long memorised;
    private final double grokked;
    private final long budget;
    private final Map<String, Series> series;

    /**
     * Makes a course up.
     *
     * @param memorised step at which the training set is known
     * @param grokked step at which the test set is; infinite if never
     * @param budget the last step
     */
    MadeUpCourse(long memorised, double grokked, long budget, SplittableRandom noise) {
        this.memorised = memorised;
        this.grokked = Math.ceil(grokked / LOOK_EVERY) * LOOK_EVERY;
        this.budget = budget;
        int looks = (int) (budget / LOOK_EVERY);
        long[] steps = new long[looks];
        double[] testAccuracy = new double[looks];
        double[] testLoss = new double[looks];
        double[] trainAccuracy = new double[looks];
        double[] trainLoss = new double[looks];
        for (int i = 0; i < looks; i++) {
            steps[i] = (long) LOOK_EVERY * (i + 1);
            testAccuracy[i] = testAccuracy(steps[i], noise);
            testLoss[i] = -Math.log(testAccuracy[i]);
            trainAccuracy[i] = Math.min(1, 0.99 * steps[i] / memorised);
            trainLoss[i] = Math.exp(-4.6 * steps[i] / memorised);
        }
        series = Map.of(
                "test.accuracy", Series.of(steps, testAccuracy),
                "test.loss", Series.of(steps, testLoss),
                "train.accuracy", Series.of(steps, trainAccuracy),
                "train.loss", Series.of(steps, trainLoss));
    }

    private double testAccuracy(long step, SplittableRandom noise) {
        double threshold = Math.log(GROKKED / (1 - GROKKED));
        double wobble = LOGIT_NOISE * noise.nextGaussian();
        if (grokked > budget) {
            return share(Math.min(STUCK, CHANCE + Math.log10((double) step)) + wobble);
        }
        double logit = Math.max(CHANCE, threshold + LOGITS_A_DECADE * Math.log10(step / grokked));
        double before = threshold - 1e-3;
        return share(step < grokked ? Math.min(before, logit + wobble) : logit + Math.abs(wobble));
    }

    long memorised() {
        return memorised;
    }

    /** The first step looked at with a test accuracy of .95; infinite if never. */
    double grokked() {
        return grokked;
    }

    Outcome grokStep() {
        return grokked <= budget ? new Outcome.Observed(Math.log10(grokked)) : new Outcome.NotWithin(budget);
    }

    double logFinalLoss() {
        return Math.log10(series().getOrDefault("test.loss", Series.EMPTY).last());
    }

    Map<String, Series> series() {
        return series;
    }

    private static double share(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
