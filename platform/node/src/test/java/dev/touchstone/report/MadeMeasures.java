package dev.touchstone.report;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Score;
import dev.touchstone.api.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Scores of effects across tasks, and those beside a skill, under the names and labels of the evaluators. */
final class MadeMeasures {
    private MadeMeasures() {}

    /** Effects by task from the record, everything over tasks made up; nothing over fewer than five tasks. */
    static List<Score> acrossTasks(Dossier dossier, String words) {
        List<Score> scores = new ArrayList<>();
        String phenomenon = dossier.study().phenomenon().id();
        for (Task task : dossier.study().tasks()) {
            double[] values = dossier.ofClaim(Arm.CANONICAL).stream()
                    .filter(f -> f.trial().task().equals(task.name()))
                    .map(Dossier.Finding::outcome)
                    .filter(Outcome.Observed.class::isInstance)
                    .mapToDouble(outcome -> ((Outcome.Observed) outcome).value())
                    .toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            scores.add(score(
                    Measures.TASK_EFFECT,
                    Map.of("phenomenon", phenomenon, "arm", "canonical", "task", task.name()),
                    values.length == 0 ? null : mean,
                    values.length < 2 ? null : new Interval(mean - 0.09, mean + 0.09, 0.95, "made up"),
                    Map.of("seeds", (long) values.length),
                    ""));
            scores.add(score(
                    Measures.RELEVANCE,
                    Map.of("phenomenon", phenomenon, "task", task.name()),
                    0.4,
                    new Interval(0.3, 0.5, 0.95, "made up"),
                    Map.of("seeds", (long) values.length),
                    ""));
        }
        Map<String, String> labels = Map.of("phenomenon", phenomenon, "arm", "canonical");
        Map<String, Long> tasks = Map.of("tasks", (long) dossier.study().tasks().size());
        if (dossier.study().tasks().size() < 5) {
            scores.add(score(Measures.GENERALISABILITY, labels, null, null, tasks, "insufficient"));
            return scores;
        }
        scores.add(score(Measures.GENERALISABILITY, labels, 2.7, interval(2.5, 2.9), tasks, "generalises" + words));
        scores.add(score(Measures.PREDICTION_INTERVAL, labels, 2.7, interval(2.0, 3.4), tasks, ""));
        for (String estimator : List.of("REML", "DL", "PM")) {
            Map<String, String> estimated = new TreeMap<>(labels);
            estimated.put("estimator", estimator);
            scores.add(score(Measures.TAU_SQUARED, estimated, 0.06, interval(0.01, 0.3), tasks, ""));
        }
        scores.add(score("I²", labels, 0.9, interval(0.7, 0.99), tasks, ""));
        Map<String, String> worst = new TreeMap<>(labels);
        worst.put("task", dossier.study().tasks().get(0).name());
        scores.add(score(Measures.WORST_TASK, worst, 2.4, interval(2.3, 2.5), tasks, ""));
        scores.add(score(
                Measures.RELEVANCE, Map.of("phenomenon", phenomenon), 0.41, interval(0.35, 0.47), tasks, "" + words));
        return scores;
    }

    /** What stands beside a skill that is pooled over moments. */
    static List<Score> besideSkill(Map<String, String> labels, double skill, String words) {
        List<Score> scores = new ArrayList<>();
        for (int bin = 1; bin <= Pit.BINS; bin++) {
            Map<String, String> one = new TreeMap<>(labels);
            one.put("bin", "" + bin);
            double share = 0.1 + 0.012 * (bin - 5.5) * Math.max(-1, Math.min(1, skill));
            scores.add(score(Measures.PIT, one, share, interval(share / 2, share * 2), Map.of(), ""));
        }
        Map<String, String> ofTask = new TreeMap<>(labels);
        ofTask.put("task", "addition-31");
        scores.add(score(Measures.RELATIVE_SKILL, labels, 1 - skill / 2, interval(0.4, 1.4), Map.of(), words));
        scores.add(score(Measures.SIGN_RECORD, labels, 0.7, interval(0.6, 0.8), Map.of("pairs", 40L), words));
        scores.add(score(Measures.SIGN_RECORD, ofTask, 0.5, interval(0.3, 0.7), Map.of("pairs", 8L), words));
        scores.add(score(Measures.CONSTANTS, labels, 2.0, null, Map.of(), ""));
        boolean indistinct = "persistence".equals(labels.get("theory"));
        scores.add(Score.of(
                Measures.DISTINCTNESS,
                labels,
                null,
                null,
                Map.of(),
                indistinct ? "indistinct" : "distinct",
                indistinct ? "It says what climatology says." + words : ""));
        return scores;
    }

    private static Score score(
            String measure,
            Map<String, String> labels,
            @Nullable Double value,
            @Nullable Interval interval,
            Map<String, Long> counts,
            String verdict) {
        return Score.of(measure, labels, value, interval, counts, verdict, "");
    }

    private static Interval interval(double lower, double upper) {
        return new Interval(lower, upper, 0.95, "made up");
    }
}
