package dev.touchstone.api;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluator publishes: a number with its interval and the counts it rests on, or no number and the reason.
 *
 * @param measure what is measured, for instance {@code skill}
 * @param labels of what: {@code phenomenon}, and as they apply {@code arm}, {@code task}, {@code theory},
 *     {@code target}, {@code moment}, {@code standing}, {@code protocol}
 * @param value in the measure's unit; null when there is too little to say a number
 * @param interval around the value; null only where the value is null or is itself a mere count
 * @param counts what it rests on, for instance {@code trials}
 * @param verdict a word by the declared bars, or empty where none is declared
 * @param remark what would change the verdict, or what else to know; may be empty
 */
public record Score(
        String measure,
        SortedMap<String, String> labels,
        @Nullable Double value,
        @Nullable Interval interval,
        SortedMap<String, Long> counts,
        String verdict,
        String remark) {
    /** Keeps copies. */
    public Score {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** A score from plain maps. */
    public static Score of(
            String measure,
            Map<String, String> labels,
            @Nullable Double value,
            @Nullable Interval interval,
            Map<String, Long> counts,
            String verdict,
            String remark) {
        return new Score(measure, sorted(labels), value, interval, sorted(counts), verdict, remark);
    }

    private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return map instanceof SortedMap<String, V> already ? already : new TreeMap<>(map);
    }

    /** The label of this name, or empty. */
    public String label(String name) {
        return labels.getOrDefault(name, "");
    }
}
