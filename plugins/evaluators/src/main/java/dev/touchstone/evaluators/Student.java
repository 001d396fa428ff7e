package dev.touchstone.evaluators;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.distribution.continuous.TDistribution;

/** Quantiles of Student's t, two-sided at 95 %: they are dear, and asked for with every outcome. */
final class Student {
    private static final Map<Integer, Double> QUANTILES = new ConcurrentHashMap<>();

    private Student() {}

    /** With whole degrees of freedom, 1 or more. */
    static double quantile(int freedom) {
        return QUANTILES.computeIfAbsent(
                freedom, of -> new TDistribution(of).inverseCumulativeProbability((1 + Rate.LEVEL) / 2));
    }
}
