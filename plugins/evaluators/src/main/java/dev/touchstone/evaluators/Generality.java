package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on whether an effect holds in other tasks, and what would change it. No effect is the claim's threshold:
 * below it, by the claim itself, a trial shows nothing.
 *
 * <ul>
 *   <li><em>generalises</em>: a new task's effect lies above the threshold by the whole prediction interval, and no task
 *       has failed;
 *   <li><em>does not generalise</em>: a task has failed, or the tasks differ so much about their mean that no number of
 *       tasks like these would make it generalise;
 *   <li><em>inconclusive</em>: more tasks like these would;
 *   <li><em>insufficient</em>: fewer than five tasks have trials that count, or there is no telling how well their effects are
 *       known.
 * </ul>
 */
final class Generality {
    /** The fewest tasks that a number is given for. */
    static final int LEAST_TASKS = 5;

    private final double threshold;
    private final List<TaskEffect> estimated;
    private final List<TaskEffect> failed;
    private final SeedNoise noise;
    private @Nullable RandomEffects fitted;
    private @Nullable Interval predicted;

    private Generality(double threshold, List<TaskEffect> estimated, List<TaskEffect> failed) {
        this.threshold = threshold;
        this.estimated = estimated;
        this.failed = failed;
        this.noise = SeedNoise.of(estimated);
    }

    /** @param threshold of the claim, in the target's unit */
    static Generality of(double threshold, List<TaskEffect> tasks) {
        return new Generality(
                threshold,
                tasks.stream().filter(TaskEffect::estimated).toList(),
                tasks.stream().filter(TaskEffect::failed).toList());
    }

    /** Tasks with an effect. */
    List<TaskEffect> estimated() {
        return estimated;
    }

    /** Tasks whose trials mostly have none. */
    List<TaskEffect> failed() {
        return failed;
    }

    SeedNoise noise() {
        return noise;
    }

    /** Whether there is enough for a number. */
    boolean fits() {
        return estimated.size() >= LEAST_TASKS && noise.known();
    }

    /** The model, where it {@linkplain #fits fits}; made once. */
    RandomEffects model() {
        RandomEffects known = fitted;
        if (known == null) {
            known = RandomEffects.of(new Effects(each(TaskEffect::mean), each(noise::variance), each(noise::freedom)));
            fitted = known;
        }
        return known;
    }

    /** Where a new task's effect lies by it; made once. */
    Interval prediction() {
        Interval known = predicted;
        if (known == null) {
            known = model().prediction(Rate.LEVEL);
            predicted = known;
        }
        return known;
    }

    private double[] each(ToDoubleFunction<TaskEffect> of) {
        return estimated.stream().mapToDouble(of).toArray();
    }

    String verdict() {
        if (estimated.size() + failed.size() < LEAST_TASKS) {
            return "insufficient";
        }
        if (!failed.isEmpty()) {
            return "does not generalise";
        }
        if (!fits()) {
            return "insufficient";
        }
        RandomEffects model = model();
        if (clears()) {
            return "generalises";
        }
        return moreTasks(model).isPresent() ? "inconclusive" : "does not generalise";
    }

    /** What would change the verdict. */
    String outlook() {
        int judged = estimated.size() + failed.size();
        if (judged < LEAST_TASKS) {
            return "It takes " + LEAST_TASKS + " tasks: " + (LEAST_TASKS - judged) + " more.";
        }
        if (!failed.isEmpty()) {
            return failures();
        }
        if (!fits()) {
            return "No two seeds of a task differ, so nothing says how well the effects are known: it takes seeds that do.";
        }
        RandomEffects model = model();
        return clears() ? unsettled(model) : settled(model);
    }

    private String failures() {
        String needed = failed.stream()
                .map(task -> task.task() + " (" + task.missing() + ")")
                .collect(Collectors.joining(", "));
        return "No effect can be told where half of the trials or more do not reach the target: " + needed
                + "; in brackets, how many more trials that do would be needed.";
    }

    private String unsettled(RandomEffects model) {
        double typical = model.typicalSampling();
        OptionalInt more = SmallestCount.where(m ->
                m > 0 && !clears(RandomEffects.of(model.effects().and(m, threshold, typical)), 0));
        String count = more.isPresent() ? tasks(more.getAsInt()) : "over " + SmallestCount.NEVER + " more tasks";
        return "It would no longer be shown by " + count + " whose effect is just the threshold.";
    }

    private String settled(RandomEffects model) {
        OptionalInt more = moreTasks(model);
        if (more.isPresent()) {
            return "If they are like these, it would take " + tasks(more.getAsInt()) + " to show that it generalises.";
        }
        double deviation = Math.sqrt(model.tau2());
        if (deviation == 0 || model.mean() <= threshold) {
            return String.format(
                    Locale.ROOT,
                    "No number of tasks like these makes it generalise: their mean must rise from %.4g above the threshold, %.4g.",
                    model.mean(),
                    threshold);
        }
        double below = new NormalDistribution().cumulativeProbability((threshold - model.mean()) / deviation);
        return String.format(
                Locale.ROOT,
                "No number of tasks like these makes it generalise: they differ so much (by a standard deviation of %.3g) that"
                        + " about %.1f %% of them lie below the threshold, %.4g; 2.5 %% would be few enough.",
                deviation,
                100 * below,
                threshold);
    }

    private boolean clears() {
        return prediction().lower() > threshold;
    }

    /** Whether more tasks like these would do: the same mean, the same τ², a standard error that falls with √k. */
    private OptionalInt moreTasks(RandomEffects model) {
        return SmallestCount.where(m -> clears(model, m));
    }

    /**
     * The same roughly, by μ - t(k - 1) √(τ² + se²) stretched as it is to be stretched for these tasks; the interval itself is
     * too dear for a search.
     *
     * @param more tasks, by which the standard error falls
     */
    private boolean clears(RandomEffects model, int more) {
        int k = model.effects().size();
        double error2 = model.standardError() * model.standardError() * k / (k + more);
        return model.mean() - stretch() * Student.quantile(k + more - 1) * Math.sqrt(model.tau2() + error2) > threshold;
    }

    private double stretch() {
        double plain = Student.quantile(model().effects().size() - 1) * model().predictionError();
        return (model().mean() - prediction().lower()) / plain;
    }

    private static String tasks(int count) {
        return count == 1 ? "1 more task" : count + " more tasks";
    }
}
