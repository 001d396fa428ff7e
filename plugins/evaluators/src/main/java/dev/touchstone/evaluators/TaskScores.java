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
        return score("task effect", labels, task, noise, remark(task, noise));
    }

    static Score worst(Map<String, String> labels, TaskEffect task, SeedNoise noise) {
        String remark = "It is " + task.task() + ". "
                + (task.estimated()
                        ? "The interval does not allow for the choice of the lowest. " + remark(task, noise)
                        : remark(task, noise));
        return score("worst task", labels, task, noise, remark.strip());
    }

    private static Score score(
            String measure, Map<String, String> labels, TaskEffect task, SeedNoise noise, String remark) {
        return Score.of(
                measure,
                labels,
                task.estimated() ? task.mean() : null,
                interval(task, noise),
                Map.of(
                        "seeds", (long) task.seeds(),
                        "censored", task.censored(),
                        "unbounded", task.unbounded(),
                        "annulled", task.annulled()),
                "",
                remark);
    }

    private static @Nullable Interval interval(TaskEffect task, SeedNoise noise) {
        return task.estimated() && noise.known() ? noise.interval(task) : null;
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
