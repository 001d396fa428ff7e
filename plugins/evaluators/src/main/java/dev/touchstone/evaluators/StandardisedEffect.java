package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;

/**
 * The interval of a mean in standard deviations, both over seeds within given tasks. With N values and ν = Σ(n - 1), √N
 * times it is a noncentral t of ν degrees of freedom where seeds are normal (Hedges &amp; Olkin, Statistical Methods for
 * Meta-Analysis, 1985): see {@link NoncentralT}, exact at any N.
 *
 * <p>Of other seeds its variance is (1 - δγ + δ²(κ + 2)/4)/N in place of (1 + δ²/2)/N, by the delta method, γ being their
 * skewness and κ their excess kurtosis. So N and ν count for as many normal values as tell as much: that a variance has
 * 2/(κ + 2) times the degrees of freedom is Box's (Biometrika 40, 1953; Shoemaker, The American Statistician 57, 2003), and
 * the covariance with the mean is added to it. γ and κ are estimated without bias from third and fourth powers of
 * differences within tasks. As few values show their kurtosis badly, it is taken to be no less than normal values have, nor
 * than belongs to the skewness, 1.5 γ² (Pearson's third type, the gamma distributions).
 */
final class StandardisedEffect {
    private StandardisedEffect() {}

    /**
     * The interval at 95 %.
     *
     * @param tasks values of the seeds of each, at least one task with two values that differ
     */
    static Interval interval(double[][] tasks) {
        Moments moments = Moments.of(tasks);
        double effect = moments.mean() / Math.sqrt(moments.variance());
        double normal = 1 + effect * effect / 2;
        double worth = normal / (1 - effect * moments.skewness() + effect * effect * (moments.excess() + 2) / 4);
        double root = Math.sqrt(worth * moments.count());
        Interval noncentrality = new NoncentralT(root * effect, worth * moments.freedom())
                .interval(Rate.LEVEL, "noncentral t, worth " + Math.round(worth * moments.count()) + " normal seeds");
        return new Interval(
                noncentrality.lower() / root, noncentrality.upper() / root, Rate.LEVEL, noncentrality.method());
    }

    /**
     * What seeds of all tasks tell of the distribution that they deviate by.
     *
     * @param count of all values
     * @param freedom Σ(n - 1)
     * @param mean over all values
     * @param variance within tasks
     * @param skewness of it
     * @param excess kurtosis, at least 0 and at least 1.5 times the skewness squared
     */
    record Moments(long count, int freedom, double mean, double variance, double skewness, double excess) {
        static Moments of(double[][] tasks) {
            double squares = 0;
            double cubes = 0;
            double fourths = 0;
            double thirdShare = 0;
            double fourthShare = 0;
            double normalShare = 0;
            for (double[] task : tasks) {
                double n = task.length;
                double mean = Effect.mean(new double[][] {task});
                for (double value : task) {
                    double square = (value - mean) * (value - mean);
                    squares += square;
                    cubes += square * (value - mean);
                    fourths += square * square;
                }
                // How much of a cumulant is left in differences from the mean of n.
                double rest = (n - 1) / n;
                thirdShare += rest * (n - 2);
                fourthShare += rest * ((n - 1) * (n - 1) * (n - 1) + 1) / (n * n);
                normalShare += rest * rest * n;
            }
            int freedom = Effect.degreesOfFreedom(tasks);
            double variance = squares / freedom;
            double skewness = thirdShare > 0 ? cubes / thirdShare / Math.pow(variance, 1.5) : 0;
            double excess = (fourths / (variance * variance) - 3 * normalShare) / fourthShare;
            return new Moments(
                    Effect.count(tasks),
                    freedom,
                    Effect.mean(tasks),
                    variance,
                    skewness,
                    Math.max(0, Math.max(excess, 1.5 * skewness * skewness)));
        }
    }
}
