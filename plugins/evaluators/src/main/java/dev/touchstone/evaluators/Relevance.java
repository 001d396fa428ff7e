package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What is left of an effect in the practical arm, over tasks: mean practical over mean canonical effect, with Fieller's
 * interval by k - 1 degrees of freedom, which speaks of tasks like these. The words: <em>vanishes</em> (the interval holds
 * 0 and not 1), <em>reverses</em> (below 0), <em>weaker</em> (between 0 and 1), <em>holds</em> (above 0, holds 1),
 * <em>stronger</em> (above 1), <em>inconclusive</em> (holds both).
 */
final class Relevance {
    /** The fewest tasks that an interval can be given for. */
    static final int LEAST_TASKS = 2;

    private final double[] practical;
    private final double[] canonical;

    /**
     * The effects.
     *
     * @param practical one of each task, at least {@link #LEAST_TASKS}
     * @param canonical of the same tasks, above 0 on average
     */
    Relevance(double[] practical, double[] canonical) {
        this.practical = practical.clone();
        this.canonical = canonical.clone();
    }

    double ratio() {
        return Fieller.paired(practical, canonical).ratio();
    }

    Interval interval() {
        int freedom = practical.length - 1;
        double quantile = new TDistribution(freedom).inverseCumulativeProbability((1 + Rate.LEVEL) / 2);
        return Fieller.paired(practical, canonical)
                .interval(quantile, Rate.LEVEL, "Fieller over tasks, t(" + freedom + ")");
    }

    String verdict() {
        Interval interval = interval();
        boolean zero = interval.lower() <= 0 && 0 <= interval.upper();
        boolean one = interval.lower() <= 1 && 1 <= interval.upper();
        if (zero || one) {
            return zero && one ? "inconclusive" : zero ? "vanishes" : "holds";
        }
        return interval.upper() < 0 ? "reverses" : interval.lower() > 1 ? "stronger" : "weaker";
    }

    /** What would change the verdict: so many tasks like these, or one that is so different. */
    String outlook() {
        if (!verdict().equals("inconclusive")) {
            return otherwise();
        }
        OptionalInt more = SmallestCount.where(m -> !repeated(m).verdict().equals("inconclusive"));
        return more.isEmpty()
                ? "No number of tasks like these decides it."
                : "If they are like these, it would take about "
                        + (more.getAsInt() == 1 ? "1 more task" : more.getAsInt() + " more tasks") + " to decide it.";
    }

    private String otherwise() {
        if (changes(ratio())) {
            return "It would be another word by 1 more task like these.";
        }
        List<String> contrary = new ArrayList<>();
        deviation(1).ifPresent(by -> contrary.add(Math.round(Math.ceil(100 * ratio() + by)) + " % or more"));
        deviation(-1).ifPresent(by -> contrary.add(Math.round(Math.floor(100 * ratio() - by)) + " % or less"));
        return contrary.isEmpty()
                ? "No single task more would change the word."
                : "It would be another word by 1 more task that keeps " + String.join(", or ", contrary) + ".";
    }

    /** By how many hundredths above (1) or below (-1) the ratio one more task must be to change the verdict. */
    private OptionalInt deviation(int sign) {
        return SmallestCount.where(m -> changes(ratio() + sign * m / 100.0));
    }

    /** Whether one more task, of which this share is left, changes the verdict. */
    private boolean changes(double share) {
        return !withOne(share).verdict().equals(verdict());
    }

    /** With one more task, of the mean canonical effect and this share left. */
    private Relevance withOne(double share) {
        double typical = Arrays.stream(canonical).average().orElse(Double.NaN);
        return new Relevance(extended(practical, share * typical), extended(canonical, typical));
    }

    private static double[] extended(double[] values, double value) {
        double[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = value;
        return all;
    }

    /** With more tasks that go through these in turn. */
    private Relevance repeated(int more) {
        double[] tops = Arrays.copyOf(practical, practical.length + more);
        double[] bottoms = Arrays.copyOf(canonical, canonical.length + more);
        for (int i = practical.length; i < tops.length; i++) {
            tops[i] = tops[i % practical.length];
            bottoms[i] = bottoms[i % canonical.length];
        }
        return new Relevance(tops, bottoms);
    }
}
