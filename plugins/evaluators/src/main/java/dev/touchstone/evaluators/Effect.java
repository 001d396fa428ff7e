package dev.touchstone.evaluators;

/**
 * The size of an effect that was observed in seeds of several tasks.
 */
final class Effect {
    private Effect() {}

    /** How many seeds there are in all tasks together. */
    static long count(double[][] tasks) {
        long count = 0;
        for (double[] task : tasks) {
            count += task.length;
        }
        return count;
    }

    /** The mean over all seeds of all tasks, NaN if there are none. */
    static double mean(double[][] tasks) {
        double sum = 0;
        for (double[] task : tasks) {
            for (double value : task) {
                sum += value;
            }
        }
        return sum / (double) count(tasks);
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
            double mean = mean(new double[][] {task});
            for (double value : task) {
                squares += (value - mean) * (value - mean);
            }
        }
        return Math.sqrt(squares / degreesOfFreedom(tasks));
    }

    /** Σ(n - 1) over tasks: how many comparisons between seeds of one task the spread rests on. */
    static int degreesOfFreedom(double[][] tasks) {
        int freedom = 0;
        for (double[] task : tasks) {
            freedom += Math.max(0, task.length - 1);
        }
        return freedom;
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
