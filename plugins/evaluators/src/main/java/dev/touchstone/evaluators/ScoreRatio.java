package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.Arrays;

/**
 * The interval of a ratio θ = A/B of two mean scores over the same tasks, as a skill is one minus. Climatology's scores are
 * skewed, and those of a theory are too, and may go with climatology's or not. So θ is taken apart into β + D/B, β being the
 * slope of a task's score by its climatology's and D = A - βB what is left, which is not correlated with B. The ends of D/B
 * follow from those of D and of B (the method of variance estimates recovery: Donner &amp; Zou, Statistical Methods in Medical
 * Research 21, 2012), which are {@link SkewedMean}'s, D having k - 2 degrees of freedom in its spread and three times its
 * deviation over A for skewness. Fieller's interval of the plain means held .86 of the truths where a theory's scores vary
 * little from task to task and climatology's do.
 */
final class ScoreRatio {
    private ScoreRatio() {}

    /**
     * The interval at 95 %; never below 0, and without an upper end where the bottom may as well be 0.
     *
     * @param tops A's sums of scores, one of each task, 0 or more, of at least three tasks
     * @param bottoms B's, of the same tasks, not all 0
     */
    static Interval interval(double[] tops, double[] bottoms) {
        int k = tops.length;
        double slope = slope(tops, bottoms);
        SkewedMean rest = rest(tops, bottoms, slope);
        double[] one = new double[k];
        Arrays.fill(one, 1);
        SkewedMean bottom = SkewedMean.of(bottoms, one);
        double down = bottom.mean() - Math.max(0, bottom.lower());
        double up = bottom.upper() - bottom.mean();
        double lower = lower(rest.mean(), rest.mean() - rest.lower(), bottom.mean(), down, up);
        double upper = -lower(-rest.mean(), rest.upper() - rest.mean(), bottom.mean(), down, up);
        // Where the ratio is sure the ends are it but for their last bits.
        double ratio = slope + rest.mean() / bottom.mean();
        return new Interval(
                Math.min(ratio, Math.max(0, slope + lower)),
                Math.max(ratio, slope + upper),
                Rate.LEVEL,
                "ratio over " + k + " tasks, skewness removed");
    }

    private static double slope(double[] tops, double[] bottoms) {
        double top = Arrays.stream(tops).average().orElse(0);
        double bottom = Arrays.stream(bottoms).average().orElse(0);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < tops.length; i++) {
            products += (tops[i] - top) * (bottoms[i] - bottom);
            squares += (bottoms[i] - bottom) * (bottoms[i] - bottom);
        }
        return squares > 0 ? products / squares : 0;
    }

    private static SkewedMean rest(double[] tops, double[] bottoms, double slope) {
        int k = tops.length;
        double[] rests = new double[k];
        Arrays.setAll(rests, i -> tops[i] - slope * bottoms[i]);
        double mean = Arrays.stream(rests).average().orElse(0);
        double squares =
                Arrays.stream(rests).map(rest -> (rest - mean) * (rest - mean)).sum();
        double deviation = Math.sqrt(squares / (k - 2));
        double top = Arrays.stream(tops).average().orElse(0);
        double skewness = top > 0 ? 3 * deviation / top : 0;
        return new SkewedMean(mean, deviation / Math.sqrt(k), skewness / Math.sqrt(k), k);
    }

    /**
     * The least x by which mean - x·bottom is not told from 0.
     *
     * @param arm from the mean down to its lower end
     * @param down from the bottom to its lower end, at most all of it
     * @param up from the bottom to its upper end
     */
    private static double lower(double mean, double arm, double bottom, double down, double up) {
        double clear = mean * mean - arm * arm;
        if (clear == 0) {
            return 0;
        }
        boolean above = mean > arm;
        double square = above ? (bottom - up) * (bottom + up) : (bottom - down) * (bottom + down);
        double half = mean * bottom;
        double root = Math.sqrt(Math.max(0, half * half - square * clear));
        if (above) {
            return clear / (half + root);
        }
        return square > 0 ? (half - root) / square : Double.NEGATIVE_INFINITY;
    }
}
