package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The effect of one task as a score. */
final class TaskScores {
    private TaskScores() {}

    static Score effect(Map<String, String> labels, TaskEffect task, SeedNoise noise) {
        boolean known = task.estimated() && noise.known();
        return score("task effect", labels, task, known ? noise.interval(task) : null, remark(task, noise));
    }

    /** Of the task that is worst of so many. */
    static Score worst(Map<String, String> labels, TaskEffect task, int tasks, SeedNoise noise) {
        boolean known = task.estimated() && noise.known();
        String remark = "It is " + task.task() + ". " + remark(task, noise);
        return score("worst task", labels, task, known ? noise.ofLowest(task, tasks) : null, remark.strip());
    }

    private static Score score(
            String measure, Map<String, String> labels, TaskEffect task, @Nullable Interval interval, String remark) {
        return Score.of(
                measure,
                labels,
                task.estimated() ? task.mean() : null,
                interval,
                Map.of(
                        "seeds", (long) task.seeds(),
                        "censored", task.censored(),
                        "unbounded", task.unbounded(),
                        "annulled", task.annulled()),
                "",
                remark);
    }

    private static String remark(TaskEffect task, SeedNoise noise) {
        if (task.trials() == 0) {
            return "No trial has an outcome that counts yet.";
        }
        long without = task.censored() + task.unbounded();
        if (!task.estimated()) {
            return String.format(
                    Locale.ROOT,
                    "%d of %d trials have no finite value, so the mean of the others would tell of the lucky ones only.",
                    without,
                    task.trials());
        }
        String partial = without == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "The mean leaves out %d of %d trials, without a finite value.",
                        without,
                        task.trials());
        return noise.known() ? partial : ("No two seeds of a task differ, so there is no interval. " + partial).strip();
    }
}
