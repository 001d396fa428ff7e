package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Where the true effect of a new task lies, by the confidence distribution of τ² (Nagashima, Noma &amp; Furukawa, Statistical
 * Methods in Medical Research 28, 2019; the fiducial prediction of Wang, Hannig &amp; Iyer, Journal of Statistical Planning
 * and Inference 142, 2012). μ ± t √(τ² + se²) takes τ² for known once it is estimated; where it is no larger than the errors
 * of the tasks, it is often estimated as 0, and that interval held .88 of new tasks.
 *
 * <p>Here the new effect is distributed as a mixture over all τ² that the data allow of N(μ(τ²), τ² + 1/Σw). How much each
 * τ² is allowed is what the {@linkplain QProfile Q-profile} says, which is independent of the weighted mean at that τ². The
 * cited papers draw from such a mixture; here it is summed over a grid of τ², so that nothing is left to chance.
 */
final class Prediction {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** Of the confidence distribution; what lies beyond is put at the end. */
    private static final double LEFT_OUT = 1e-6;

    private static final int NODES = 49;

    private final double[] mean = new double[NODES];
    private final double[] deviation = new double[NODES];
    private final double[] weight = new double[NODES];

    private Prediction(Effects effects) {
        double unit = 1 / effects.weight(0, 1);
        double most = Math.log1p(most(effects) / unit);
        double[] confidence = new double[NODES];
        for (int i = 0; i < NODES; i++) {
            double tau2 = unit * Math.expm1(most * i / (NODES - 1));
            mean[i] = effects.mean(tau2);
            deviation[i] = Math.sqrt(tau2 + 1 / effects.weight(tau2, 1));
            confidence[i] = 1 - QProfile.chance(effects, tau2);
        }
        weight[0] = confidence[0];
        weight[NODES - 1] = 1 - confidence[NODES - 1];
        // Over each two steps both the confidence and what it weighs are taken as parabolas.
        for (int i = 1; i < NODES; i += 2) {
            double rise = confidence[i + 1] - confidence[i - 1];
            double bend = confidence[i + 1] - 2 * confidence[i] + confidence[i - 1];
            weight[i - 1] += rise / 6 - bend / 3;
            weight[i] += 2 * rise / 3;
            weight[i + 1] += rise / 6 + bend / 3;
        }
    }

    private static double most(Effects effects) {
        double most = Math.max(effects.rangeSquared(), effects.meanSampling());
        while (QProfile.chance(effects, most) > LEFT_OUT) {
            most *= 4;
        }
        return most;
    }

    /** The interval with equal tails. */
    static Interval interval(Effects effects, double level) {
        Prediction prediction = new Prediction(effects);
        double tail = (1 - level) / 2;
        return new Interval(
                prediction.quantile(tail),
                prediction.quantile(1 - tail),
                level,
                "prediction of a new task by the confidence distribution of τ²");
    }

    private double quantile(double p) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        double reach = 1 + Math.abs(NORMAL.inverseCumulativeProbability(p));
        for (int i = 0; i < NODES; i++) {
            lower = Math.min(lower, mean[i] - reach * deviation[i]);
            upper = Math.max(upper, mean[i] + reach * deviation[i]);
        }
        return Root.of(x -> cumulative(x) - p, lower, upper);
    }

    private double cumulative(double x) {
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            sum += weight[i] * Phi.of((x - mean[i]) / deviation[i]);
        }
        return sum;
    }
}
