package dev.touchstone.evaluators;

import java.util.Arrays;

/** The size of an effect that was observed in seeds of several tasks. */
final class Effect {
    private Effect() {}

    /** How many seeds there are in all tasks together. */
    static long count(double[][] tasks) {
        return Arrays.stream(tasks).mapToLong(task -> task.length).sum();
    }

    /** The mean over all seeds of all tasks. */
    static double mean(double[][] tasks) {
        return Arrays.stream(tasks).flatMapToDouble(Arrays::stream).average().orElse(Double.NaN);
    }

    /**
     * The standard deviation over seeds, pooled within tasks: sqrt(Σ(x - mean of its task)² / Σ(n - 1)), so that
     * differences between tasks do not pass for noise.
     *
     * @return NaN where every task has one seed at most
     */
    static double seedDeviation(double[][] tasks) {
        double squares = 0;
        for (double[] task : tasks) {
            double mean = Arrays.stream(task).average().orElse(0);
            squares += Arrays.stream(task).map(x -> (x - mean) * (x - mean)).sum();
        }
        return Math.sqrt(squares / degreesOfFreedom(tasks));
    }

    /** Σ(n - 1) over tasks: how many comparisons between seeds of one task the spread rests on. */
    static int degreesOfFreedom(double[][] tasks) {
        return Arrays.stream(tasks)
                .mapToInt(task -> Math.max(0, task.length - 1))
                .sum();
    }

    /**
     * The mean in units of the seeds' standard deviation (Cohen 1988, with 0 as the value of no effect), not corrected
     * for the bias of few seeds. Seeds that all agree make it infinite.
     */
    static double standardised(double[][] tasks) {
        double mean = mean(tasks);
        return mean == 0 ? 0 : mean / seedDeviation(tasks);
    }
}
