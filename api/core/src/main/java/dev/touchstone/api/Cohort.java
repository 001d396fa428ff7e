package dev.touchstone.api;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Trials that differ by seed only and train together as one batched tensor program.
 *
 * @param phenomenon id of the phenomenon
 * @param task name of the task
 * @param arm role of its trials
 * @param settings common to its trials
 * @param budget positions on the axis after which a trial stops at the latest
 * @param seeds of its trials, in the order of every per-seed array
 */
public record Cohort(String phenomenon, String task, Arm arm, Settings settings, long budget, List<Long> seeds) {
    /** @throws IllegalArgumentException if there is no seed, a seed twice, or a budget below 1 */
    public Cohort {
        seeds = List.copyOf(seeds);
        if (seeds.isEmpty() || seeds.stream().distinct().count() != seeds.size() || budget < 1) {
            throw new IllegalArgumentException(
                    "cohort: seeds " + seeds + " must be some and distinct, budget " + budget + " 1 or more");
        }
    }

    /** A cohort of one arm of a task, with seeds {@code first} to {@code first + count - 1}. */
    public static Cohort of(String phenomenon, Task task, Arm arm, long first, int count) {
        List<Long> seeds = LongStream.range(first, first + count).boxed().toList();
        return new Cohort(phenomenon, task.name(), arm, task.settings(arm), task.budget(), seeds);
    }

    /** The trials, one a seed, in the order of every per-seed array. */
    public List<Trial> trials() {
        return seeds.stream()
                .map(seed -> new Trial(phenomenon, task, arm, settings, seed))
                .toList();
    }

    /** How many trials train together. */
    public int size() {
        return seeds.size();
    }

    /** What people call it, for instance {@code addition-31 canonical 0-7}. */
    public String label() {
        return task + " " + arm.label() + " " + seeds.get(0) + "-" + seeds.get(size() - 1);
    }
}
