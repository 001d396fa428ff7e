package dev.touchstone.report;

import dev.touchstone.api.Score;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of the effect is left where networks are trained the way practitioners would.
 *
 * @param task its name, or what stands for all of them
 * @param score as published
 */
public record Relevance(String task, Score score) {
    /** Over all tasks; null if not published. */
    static @Nullable Score overall(StudyRecord record) {
        return record.book().find(Measures.RELEVANCE, Map.of("task", ""));
    }

    /** Over all tasks first, then task by task in the study's order; only what was published. */
    public static List<Relevance> of(StudyRecord record) {
        Stream<Relevance> tasks = record.study().tasks().stream()
                .map(task -> record.book().find(Measures.RELEVANCE, Map.of("task", task.name())))
                .filter(Objects::nonNull)
                .map(score -> new Relevance(score.label("task"), score));
        return Stream.concat(Stream.ofNullable(overall(record)).map(score -> new Relevance("all tasks", score)), tasks)
                .toList();
    }

    /** The share that is left, with its interval. */
    public String share() {
        return Numbers.withInterval(score.value(), score.interval(), Numbers::percent);
    }
}
