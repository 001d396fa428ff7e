package dev.touchstone.evaluators;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.api.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Whether the effect of a claim holds in other tasks: a random-effects meta-analysis of the claim's target over the
 * tasks of the canonical arm, in the target's unit. The effect of a task is its mean over seeds; no effect is the claim's
 * threshold. Publishes
 *
 * <ul>
 *   <li>{@code task effect} of each task, with Student's interval over its seeds: what a forest plot shows;
 *   <li>{@code worst task}: the lowest of them, or one that failed; which it is, is in the remark, and the
 *       interval allows for the choice;
 *   <li>{@code generalisability}: the mean over all tasks that these stand for, with the Knapp-Hartung interval, and the
 *       verdict of {@link Generality};
 *   <li>{@code prediction interval}: the same mean, with where a new task's effect lies;
 *   <li>{@code tau²} by each {@code estimator} (see {@link TauSquared}), and by REML {@code I²} and {@code H²}, all with
 *       the {@linkplain QProfile Q-profile} interval; and {@code Q}.
 * </ul>
 *
 * <p>Below five tasks with an effect there are the first three only, and no number for the mean. A task whose target is not
 * reached in half of its trials or more has no effect: it is the worst, and the verdict knows it. Annulled trials count
 * neither way.
 */
public final class Generalisability implements Evaluator {
    private static final String PHENOMENON = "phenomenon";

    @Override
    public String id() {
        return "generalisability";
    }

    @Override
    public String source() {
        return "Viechtbauer 2005 (τ² by REML and others), 2007 (Q-profile); Knapp & Hartung 2003; Nagashima, Noma"
                + " & Furukawa 2019 (prediction interval)";
    }

    @Override
    public Tally tally(Study study) {
        return new ClaimTally(this, study);
    }

    @Override
    public List<Score> evaluate(Dossier dossier) {
        String phenomenon = dossier.study().phenomenon().id();
        Claim claim = dossier.study().phenomenon().claim();
        Map<String, String> labels = Map.of(PHENOMENON, phenomenon);
        List<TaskEffect> tasks = TaskEffect.of(dossier, Arm.CANONICAL);
        Generality generality = Generality.of(claim.threshold(), tasks);
        List<Score> scores = new ArrayList<>();
        scores.add(verdict(labels, generality, tasks));
        for (TaskEffect task : tasks) {
            scores.add(
                    TaskScores.effect(Map.of(PHENOMENON, phenomenon, "task", task.task()), task, generality.noise()));
        }
        worst(generality)
                .ifPresent(task -> scores.add(
                        TaskScores.worst(labels, task, generality.estimated().size(), generality.noise())));
        if (generality.fits()) {
            scores.addAll(HeterogeneityScores.of(phenomenon, generality));
        }
        return scores;
    }

    private static Score verdict(Map<String, String> labels, Generality generality, List<TaskEffect> tasks) {
        Map<String, Long> counts = Map.of(
                "tasks", (long) generality.estimated().size(),
                "failed tasks", (long) generality.failed().size(),
                "tasks without trials",
                        (long) tasks.size()
                                - generality.estimated().size()
                                - generality.failed().size(),
                "seeds", total(generality.estimated(), TaskEffect::seeds),
                "censored", total(tasks, TaskEffect::censored),
                "unbounded", total(tasks, TaskEffect::unbounded),
                "annulled", total(tasks, TaskEffect::annulled));
        boolean number = generality.fits();
        Double value = number ? generality.model().mean() : null;
        Interval interval = number ? generality.model().knappHartung(Rate.LEVEL) : null;
        String partial = number && !generality.failed().isEmpty() ? " The mean is that of the other tasks." : "";
        return Score.of(
                "generalisability",
                labels,
                value,
                interval,
                counts,
                generality.verdict(),
                generality.outlook() + partial);
    }

    /** A task that failed, by how far; else that of the lowest effect. */
    private static Optional<TaskEffect> worst(Generality generality) {
        Comparator<TaskEffect> byName = Comparator.comparing(TaskEffect::task);
        Optional<TaskEffect> failed = generality.failed().stream()
                .max(Comparator.comparingLong(TaskEffect::missing).thenComparing(byName));
        return failed.isPresent()
                ? failed
                : generality.estimated().stream()
                        .min(Comparator.comparingDouble(TaskEffect::mean).thenComparing(byName));
    }

    private static long total(List<TaskEffect> tasks, ToLongFunction<TaskEffect> count) {
        return tasks.stream().mapToLong(count).sum();
    }
}
