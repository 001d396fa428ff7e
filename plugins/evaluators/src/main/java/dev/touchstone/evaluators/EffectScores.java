package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * How large the effect is, beside how often: {@code effect}, the mean of the claim's target over seeds in the target's
 * unit (for times the log10), and {@code standardised effect}, the same in standard deviations over seeds within a
 * task. Their intervals, a BCa bootstrap over seeds within tasks and {@link StandardisedEffect}'s, speak of new seeds of
 * these tasks, not of new tasks.
 *
 * <p>Only observed values enter. A target that was not reached has no value, so where many are censored the mean says
 * how large the effect is when it happens; the counts say how often that was.
 */
final class EffectScores {
    /**
     * Degrees of freedom that an interval needs. Five values have 126 distinct resamples, enough to speak of the
     * outermost 2.5 %; four have 35, each tail less than one of them.
     */
    private static final int LEAST_FREEDOM = 4;

    private EffectScores() {}

    /** @param sample brought up to date with the arm */
    static List<Score> of(Map<String, String> labels, ArmRecord arm, EffectSample sample) {
        double[][] tasks = arm.observed();
        sample.update(tasks);
        return List.of(
                score("effect", labels, arm, tasks, Effect::mean, sample::meanInterval),
                score(
                        "standardised effect",
                        labels,
                        arm,
                        tasks,
                        Effect::standardised,
                        () -> StandardisedEffect.interval(tasks)));
    }

    private static Score score(
            String measure,
            Map<String, String> labels,
            ArmRecord arm,
            double[][] tasks,
            ToDoubleFunction<double[][]> statistic,
            Supplier<Interval> interval) {
        long observed = Effect.count(tasks);
        double estimate = observed == 0 ? Double.NaN : statistic.applyAsDouble(tasks);
        Double value = Double.isFinite(estimate) ? estimate : null;
        boolean enough = Effect.degreesOfFreedom(tasks) >= LEAST_FREEDOM;
        Map<String, Long> counts =
                Map.of("observed", observed, "censored", arm.censored(), "annulled", arm.annulled(), "tasks", (long)
                        tasks.length);
        return Score.of(
                measure,
                labels,
                value,
                value == null || !enough ? null : interval.get(),
                counts,
                "",
                remark(observed, value != null, enough));
    }

    private static String remark(long observed, boolean any, boolean enough) {
        if (observed == 0) {
            return "The target was observed in no trial.";
        }
        if (!any) {
            return "The observed seeds do not differ, or are too few to say how much they do.";
        }
        return enough
                ? ""
                : "An interval needs at least " + (LEAST_FREEDOM + 1) + " seeds of one task, or as many"
                        + " comparisons within tasks; there are " + observed + " observed trials.";
    }
}
