package dev.touchstone.report;

import dev.touchstone.api.Claim;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import dev.touchstone.api.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a claim, task by task and over all tasks, as a forest plot shows it (Lewis &amp; Clarke, BMJ 322, 2001).
 * What does not reach the claim's threshold is no effect.
 *
 * @param claim whose target's size the effect is
 * @param tasks the effect in each task that has one
 * @param mean over tasks, with its interval; null if not published
 * @param prediction the interval in which a new task's effect is expected; null if not published
 */
public record Forest(
        Claim claim,
        List<Score> tasks,
        @Nullable Score mean,
        @Nullable Score prediction) {
    /**
     * A line of the plot.
     *
     * @param name of the task, or of what is shown over all of them
     * @param kind how it is drawn
     * @param value in the target's unit; null if there is too little to say one
     * @param interval around it; null if there is too little
     * @param counts what it rests on, as text
     */
    public record Row(
            String name,
            Kind kind,
            @Nullable Double value,
            @Nullable Interval interval,
            String counts) {
        /** The value with its interval as text. */
        public String numbers() {
            return value == null && interval != null
                    ? Numbers.interval(interval, Numbers::number)
                    : Numbers.withInterval(value, interval, Numbers::number);
        }
    }

    /** What a line of the plot is about. */
    public enum Kind {
        /** One task. */
        TASK,
        /** The mean over tasks. */
        MEAN,
        /** A task that has not been looked at. */
        PREDICTION
    }

    /** Keeps a copy. */
    public Forest {
        tasks = List.copyOf(tasks);
    }

    /** What evaluators found in the canonical arm of a study, in the order of its tasks. */
    public static Forest of(StudyRecord record) {
        ScoreBook book = record.book();
        List<Score> tasks = record.study().tasks().stream()
                .map(Task::name)
                .map(task -> book.find(Measures.TASK_EFFECT, Map.of("task", task)))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(ArrayList::new));
        return new Forest(
                record.claim(),
                tasks,
                book.find(Measures.GENERALISABILITY, Map.of()),
                book.find(Measures.PREDICTION_INTERVAL, Map.of()));
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return tasks.isEmpty();
    }

    /** All lines: the tasks, then the mean over them, then what a new task is expected to show. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        tasks.forEach(task ->
                rows.add(new Row(task.label("task"), Kind.TASK, task.value(), task.interval(), counts(task, "seeds"))));
        if (mean != null && mean.value() != null) {
            rows.add(new Row("mean over tasks", Kind.MEAN, mean.value(), mean.interval(), counts(mean, "tasks")));
        }
        if (prediction != null && prediction.interval() != null) {
            rows.add(new Row("a new task", Kind.PREDICTION, null, prediction.interval(), counts(prediction, "tasks")));
        }
        return rows;
    }

    /** All finite numbers that have to find room, the threshold among them. */
    public double[] ends() {
        DoubleStream numbers = rows().stream()
                .flatMapToDouble(row -> Stream.of(
                                row.value(),
                                row.interval() == null ? null : row.interval().lower(),
                                row.interval() == null ? null : row.interval().upper())
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue));
        return DoubleStream.concat(numbers, DoubleStream.of(claim.threshold()))
                .filter(Double::isFinite)
                .toArray();
    }

    /** The count that matters, or all there are. */
    private static String counts(Score score, String name) {
        Long count = score.counts().get(name);
        return count == null ? Numbers.counts(score) : count + " " + name;
    }
}
