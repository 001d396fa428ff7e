package dev.touchstone.evaluators;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.api.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of the effect survives where networks are trained as practitioners would: {@code practical relevance}, the
 * mean of the claim's target in the practical arm over its mean in the canonical arm, in each task (with Fieller's
 * interval over seeds) and over tasks (see {@link Relevance}). 1 is all of it, 0 nothing.
 *
 * <p>Both effects are measured from the 0 of the target's unit, as the {@code effect} of {@link Reproducibility} is. The
 * remark says where the control arm stands by the same measure, so that a target whose 0 is out of reach shows as one. A
 * task in which either arm has no effect, for the target is not reached in half of its trials or more, has no ratio; it is
 * counted.
 */
public final class PracticalRelevance implements Evaluator {
    private static final String MEASURE = "practical relevance";

    @Override
    public String id() {
        return "practical-relevance";
    }

    @Override
    public String source() {
        return "Fieller 1954 (interval of a ratio); Satterthwaite 1946 (degrees of freedom)";
    }

    @Override
    public Tally tally(Study study) {
        return new ClaimTally(this, study);
    }

    @Override
    public List<Score> evaluate(Dossier dossier) {
        String phenomenon = dossier.study().phenomenon().id();
        List<TaskRatio> tasks = TaskRatio.of(dossier);
        List<Score> scores = new ArrayList<>();
        scores.add(overall(phenomenon, tasks, dossier));
        SeedNoise practical =
                SeedNoise.of(tasks.stream().map(TaskRatio::practical).toList());
        SeedNoise canonical =
                SeedNoise.of(tasks.stream().map(TaskRatio::canonical).toList());
        for (TaskRatio task : tasks) {
            Map<String, String> labels =
                    Map.of("phenomenon", phenomenon, "task", task.canonical().task());
            boolean known = task.estimated() && practical.known() && canonical.known();
            Interval interval = known ? task.interval(practical, canonical) : null;
            Double value = task.estimated() ? task.ratio() : null;
            scores.add(Score.of(MEASURE, labels, value, interval, task.counts(), "", task.remark(known)));
        }
        return scores;
    }

    private static Score overall(String phenomenon, List<TaskRatio> tasks, Dossier dossier) {
        Map<String, String> labels = Map.of("phenomenon", phenomenon);
        List<TaskRatio> estimated = tasks.stream().filter(TaskRatio::told).toList();
        Map<String, Long> counts = new TreeMap<>();
        tasks.forEach(task -> task.counts().forEach((name, count) -> counts.merge(name, count, Long::sum)));
        counts.put("tasks", (long) estimated.size());
        counts.put("tasks left out", (long) tasks.size() - estimated.size());
        double[] practical =
                estimated.stream().mapToDouble(task -> task.practical().mean()).toArray();
        double[] canonical =
                estimated.stream().mapToDouble(task -> task.canonical().mean()).toArray();
        String obstacle = obstacle(tasks, canonical);
        if (!obstacle.isEmpty()) {
            return Score.of(MEASURE, labels, null, null, counts, "insufficient", obstacle);
        }
        Relevance relevance = new Relevance(practical, canonical);
        String remark = String.format(
                Locale.ROOT,
                "Of the canonical effect, %.4g on average, the practical arm keeps %.3g %%.%s%s %s",
                Arrays.stream(canonical).average().orElseThrow(),
                100 * relevance.ratio(),
                leftOut(tasks.size() - estimated.size()),
                control(estimated, dossier),
                relevance.outlook());
        return Score.of(MEASURE, labels, relevance.ratio(), relevance.interval(), counts, relevance.verdict(), remark);
    }

    /** Why there is no number, or nothing if there is one. */
    private static String obstacle(List<TaskRatio> tasks, double[] canonical) {
        if (tasks.isEmpty()) {
            return "The study has no task with both a canonical and a practical arm: it takes " + Relevance.LEAST_TASKS
                    + ".";
        }
        if (canonical.length < Relevance.LEAST_TASKS) {
            return "An effect can be told in both arms of " + canonical.length + " of " + tasks.size()
                    + " tasks: it takes " + (Relevance.LEAST_TASKS - canonical.length) + " more.";
        }
        return Arrays.stream(canonical).sum() > 0
                ? ""
                : "The canonical arm has no effect above 0 of which anything could survive: it takes one that has.";
    }

    private static String leftOut(int tasks) {
        return tasks == 0
                ? ""
                : " Left out: " + tasks + (tasks == 1 ? " task" : " tasks")
                        + " in which either has no effect that can be told.";
    }

    /** Where the control arm stands, if it has an effect in all of these tasks. */
    private static String control(List<TaskRatio> estimated, Dossier dossier) {
        List<String> names =
                estimated.stream().map(task -> task.canonical().task()).toList();
        List<TaskEffect> control = TaskEffect.of(dossier, Arm.CONTROL).stream()
                .filter(task -> task.estimated() && names.contains(task.task()))
                .toList();
        if (control.size() < names.size()) {
            return "";
        }
        double top = control.stream().mapToDouble(TaskEffect::mean).sum();
        double bottom =
                estimated.stream().mapToDouble(task -> task.canonical().mean()).sum();
        return String.format(Locale.ROOT, " The control arm stands at %.3g %%.", 100 * top / bottom);
    }
}
