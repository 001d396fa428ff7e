package dev.touchstone.report;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Study;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a target in the trials of one task and arm.
 *
 * @param task name of the task
 * @param arm of the task
 * @param target that was looked at
 * @param values in the target's unit, ascending, one a trial that counts; infinity for "not within the horizon"
 * @param nearest the shortest horizon that a trial did not reach it within, in axis units; 0 if all reached it
 * @param annulled trials that count neither way
 */
public record OutcomeRow(String task, Arm arm, Target target, List<Double> values, long nearest, int annulled) {
    /** Keeps a copy. */
    public OutcomeRow {
        values = List.copyOf(values);
    }

    /** One row a target, task and arm that has any outcome, in the order of the study; the claim's target first. */
    public static List<OutcomeRow> of(StudyRecord record) {
        List<OutcomeRow> rows = new ArrayList<>();
        for (Target target : targets(record.study())) {
            for (Task task : record.study().tasks()) {
                for (Arm arm : record.study().arms()) {
                    List<Outcome> outcomes = record.dossier().findings().stream()
                            .filter(finding -> matches(finding, target, task, arm))
                            .map(Dossier.Finding::outcome)
                            .toList();
                    if (!outcomes.isEmpty()) {
                        rows.add(row(task, arm, target, outcomes));
                    }
                }
            }
        }
        return rows;
    }

    /** All targets, the claim's first. */
    public static List<Target> targets(Study study) {
        List<Target> targets =
                new ArrayList<>(List.of(study.phenomenon().claim().target()));
        study.phenomenon().targets().stream()
                .filter(target -> !target.name().equals(targets.get(0).name()))
                .forEach(targets::add);
        return targets;
    }

    /** How many trials reached the target within their horizon. */
    public long reached() {
        return values.stream().filter(value -> value < Double.POSITIVE_INFINITY).count();
    }

    /** The median over the trials that count, in the target's unit; infinite where half did not reach it. */
    public double median() {
        return Quantile.of(values.stream().mapToDouble(Double::doubleValue).toArray(), 0.5);
    }

    /** The median with the range over seeds in natural units, for instance {@code 155 [120–190]}. */
    public String summary() {
        if (values.isEmpty()) {
            return Numbers.NONE;
        }
        if (target.kind() == Target.Kind.EVENT) {
            return values.stream().filter(value -> value >= 0.5).count() + " of " + values.size();
        }
        // An en dash before a minus sign reads as neither.
        String between = values.get(0) < 0 && target.kind() == Target.Kind.QUANTITY ? " to " : "–";
        String range = text(values.get(0)) + between + text(values.get(values.size() - 1));
        return values.get(0).equals(values.get(values.size() - 1))
                ? text(median())
                : text(median()) + " [" + range + "]";
    }

    private String text(double value) {
        return value < Double.POSITIVE_INFINITY || nearest == 0 ? TargetText.of(target, value) : ">" + nearest;
    }

    private static boolean matches(Dossier.Finding finding, Target target, Task task, Arm arm) {
        return finding.target().equals(target.name())
                && finding.trial().arm() == arm
                && finding.trial().task().equals(task.name());
    }

    private static OutcomeRow row(Task task, Arm arm, Target target, List<Outcome> outcomes) {
        List<Double> values = outcomes.stream()
                .map(OutcomeRow::value)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        long nearest = outcomes.stream()
                .filter(Outcome.NotWithin.class::isInstance)
                .mapToLong(outcome -> ((Outcome.NotWithin) outcome).horizon())
                .min()
                .orElse(0);
        return new OutcomeRow(task.name(), arm, target, values, nearest, outcomes.size() - values.size());
    }

    private static @Nullable Double value(Outcome outcome) {
        if (outcome instanceof Outcome.Observed observed) {
            return observed.value();
        }
        return outcome instanceof Outcome.NotWithin ? Double.POSITIVE_INFINITY : null;
    }
}
