package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The bias-corrected and accelerated bootstrap interval (Efron, JASA 82, 1987; Efron &amp; Tibshirani 1993, chapter 14),
 * resampling within strata (Davison &amp; Hinkley 1997, section 5.3.2). Second-order accurate: it corrects the percentile
 * interval for bias and for a spread that changes with the value.
 *
 * @param replicates how many resamples, for 95 % at least 1000
 * @param level nominal coverage, in (0, 1)
 */
record Bca(int replicates, double level) {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /**
     * The interval where strata have few values. A resample of n values varies by (n - 1)/n too little, and knows nothing of how
     * badly few values tell their spread. So what is resampled lies √(n/(n - 1)) times as far from the mean of its
     * stratum, and what is cut is Φ(-t) in place of 2.5 %, t being Student's quantile with Σ(n - 1) degrees of freedom
     * (Hesterberg, The American Statistician 69, 2015). With five strata of four normal values the plain interval of
     * the mean covers .88, this .95.
     *
     * @param estimate from all values
     * @param resampled as many values of it as there are replicates, made of stretched values; sorted by this
     * @param leftOut its values with each value left out in turn, a row a stratum; of strata of one value, none
     * @param freedom Σ(n - 1), at least 1
     */
    Interval ofFew(double estimate, double[] resampled, double[][] leftOut, int freedom) {
        double t = new TDistribution(freedom).inverseCumulativeProbability((1 - level) / 2);
        return interval(estimate, resampled, leftOut, NORMAL.cumulativeProbability(t));
    }

    /** How much farther from their mean the n values of a stratum lie when few of them are resampled. */
    static double stretch(int n) {
        return Math.sqrt(n / Math.max(1.0, n - 1));
    }

    /**
     * The interval as it was published, for strata of many values. Whatever has no spread gets an interval of no width.
     *
     * @param tail to cut at each end, before it is corrected
     */
    Interval interval(double estimate, double[] resampled, double[][] leftOut, double tail) {
        double[] sorted = resampled;
        Arrays.sort(sorted);
        double bias = bias(sorted, estimate);
        double acceleration = acceleration(leftOut);
        double lower = Order.quantile(sorted, corrected(tail, bias, acceleration));
        double upper = Order.quantile(sorted, corrected(1 - tail, bias, acceleration));
        return new Interval(lower, upper, level, "BCa bootstrap, " + replicates + " replicates");
    }

    /** The quantile of the share of replicates below the estimate; ties count half, as resamples of few seeds have many. */
    private static double bias(double[] sorted, double estimate) {
        double below = 0;
        for (double replicate : sorted) {
            below += replicate < estimate ? 1 : replicate == estimate ? 0.5 : 0;
        }
        double share = Math.max(0.5, Math.min(sorted.length - 0.5, below)) / sorted.length;
        return NORMAL.inverseCumulativeProbability(share);
    }

    /** A sixth of the skewness of the jackknife's influence values; strata of one value have none. */
    static double acceleration(double[][] leftOut) {
        double cubes = 0;
        double squares = 0;
        for (double[] left : leftOut) {
            int n = left.length;
            double mean = Arrays.stream(left).average().orElse(0);
            for (double value : left) {
                double influence = (n - 1) * (mean - value) / n;
                squares += influence * influence;
                cubes += influence * influence * influence;
            }
        }
        return squares > 0 && Double.isFinite(cubes) ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
    }

    private static double corrected(double p, double bias, double acceleration) {
        double z = bias + NORMAL.inverseCumulativeProbability(p);
        double scale = 1 - acceleration * z;
        return scale > 0 ? NORMAL.cumulativeProbability(bias + z / scale) : z > 0 ? 1 : 0;
    }
}
