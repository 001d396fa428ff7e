package dev.touchstone.api.toolkit;

import dev.touchstone.api.Outcome;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Target;
import dev.touchstone.api.Trial;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A resolved question as the regression sees it. */
final class Case {
    /** Any order will do as long as equal cases are interchangeable: then a fit has no memory of the order given. */
    private static final Comparator<Case> ORDER = Comparator.<Case, double[]>comparing(
                    c -> c.covariates, Arrays::compare)
            .thenComparingDouble(c -> c.value)
            .thenComparing(c -> c.cell);

    /** Outcomes larger than this are those of a training that diverged; their squares would not be finite. */
    private static final double DIVERGED = 1e100;

    private final double[] covariates;
    private final double value;
    private final String cell;

    private Case(double[] covariates, double value, String cell) {
        this.covariates = covariates;
        this.value = value;
        this.cell = cell;
    }

    static Case of(Resolved resolved, double[] covariates) {
        Trial trial = resolved.question().trial();
        return new Case(
                covariates,
                value(resolved),
                trial.phenomenon() + " " + trial.task() + " " + trial.arm().label());
    }

    /** The outcome in the regression's unit; infinite if there is none within the horizon. */
    private static double value(Resolved resolved) {
        double value = resolved.outcome() instanceof Outcome.Observed observed ? observed.value() : Double.NaN;
        if (resolved.question().target().kind() == Target.Kind.EVENT) {
            return value > 0 ? 1 : 0;
        }
        if (!resolved.isWithin() || !(Math.abs(value) < DIVERGED)) {
            return Double.POSITIVE_INFINITY;
        }
        return resolved.question().target().kind() == Target.Kind.TIME
                ? Math.max(0, value - Math.log10((double) resolved.question().origin()))
                : value;
    }

    static List<Case> inOrder(List<Case> cases) {
        return cases.stream().sorted(ORDER).toList();
    }

    double[] covariates() {
        return covariates;
    }

    /** In log10(time / origin) for a time, 0 or 1 for an event, else in the target's unit. */
    double value() {
        return value;
    }

    boolean hasValue() {
        return Double.isFinite(value);
    }

    /**
     * How much each case counts: 1 / m if its task and arm have m. Another task differs from those in the history by
     * more than its own seeds do, and only the cells tell by how much.
     */
    static double[] weights(List<Case> cases) {
        Map<String, Long> sizes = cases.stream().collect(Collectors.groupingBy(c -> c.cell, Collectors.counting()));
        return cases.stream()
                .mapToDouble(c -> 1.0 / sizes.getOrDefault(c.cell, 1L))
                .toArray();
    }
}
