package dev.touchstone.evaluators;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Task;
import java.util.Arrays;
import java.util.List;

/**
 * How large the effect of a claim is in one task of one arm: the claim's target, over the seeds in which it has a finite
 * value.
 *
 * @param task its name
 * @param seeds how many have a finite value
 * @param mean over them, in the target's unit; NaN if there are none
 * @param variance over them, by n - 1; 0 exactly where all agree, NaN with fewer than two
 * @param censored trials whose target was not reached within the horizon
 * @param unbounded trials whose target is infinite
 * @param annulled trials that count neither way
 */
record TaskEffect(String task, int seeds, double mean, double variance, long censored, long unbounded, long annulled) {
    /** Of every task that the study trains in this arm, in the study's order. */
    static List<TaskEffect> of(Dossier dossier, Arm arm) {
        ArmRecord record = ArmRecord.of(dossier, arm);
        return dossier.study().tasks().stream()
                .filter(task -> task.arms().containsKey(arm))
                .map(Task::name)
                .map(name -> of(name, record.ofTask(name, dossier.study().seeds())))
                .toList();
    }

    private static TaskEffect of(String task, ArmRecord record) {
        double[] values =
                Arrays.stream(record.observed()).flatMapToDouble(Arrays::stream).toArray();
        long unbounded = record.findings().size() - record.censored() - record.annulled() - values.length;
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        return new TaskEffect(
                task, values.length, mean, variance(values, mean), record.censored(), unbounded, record.annulled());
    }

    private static double variance(double[] values, double mean) {
        if (values.length < 2) {
            return Double.NaN;
        }
        // The mean of equal values may differ from them in its last bit.
        boolean agree = Arrays.stream(values).allMatch(value -> value == values[0]);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return agree ? 0 : squares / (values.length - 1);
    }

    /** Trials with an outcome that counts. */
    long trials() {
        return seeds + censored + unbounded;
    }

    /**
     * Whether most of the trials have a value. Where no more than half do, their mean would tell of the lucky ones only:
     * the task then counts as one in which the effect cannot be told, never as missing.
     */
    boolean estimated() {
        return 2L * seeds > trials();
    }

    /** Whether it has trials that count, but cannot be estimated. */
    boolean failed() {
        return trials() > 0 && !estimated();
    }

    /** How many more trials with a value it would take to estimate it. */
    long missing() {
        return trials() - 2L * seeds + 1;
    }
}
