package dev.touchstone.evaluators;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Dossier.Finding;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Study;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of a claim's target in the trials of one arm, in all tasks or in one.
 *
 * @param claim that is judged
 * @param findings in the order of task, seed and trial id, so that sums do not depend on the order of arrival
 * @param declared how many trials the study declares
 */
record ArmRecord(Claim claim, List<Finding> findings, long declared) {
    /** By task, seed and trial id; then, so that nothing is left to the order of arrival, by all the rest. */
    static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding f) -> f.trial().task())
            .thenComparing(f -> f.trial().seed())
            .thenComparing(f -> f.trial().id())
            .thenComparing(Finding::horizon, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(f -> f.outcome().toString());

    static ArmRecord of(Dossier dossier, Arm arm) {
        return of(
                dossier.study(),
                arm,
                dossier.ofClaim(arm).stream().sorted(ORDER).toList());
    }

    /** @param sorted what became of the claim's target in the arm, in {@link #ORDER} */
    static ArmRecord of(Study study, Arm arm, Collection<Finding> sorted) {
        long declared = study.cohorts().stream()
                .filter(cohort -> cohort.arm() == arm)
                .mapToLong(Cohort::size)
                .sum();
        return new ArmRecord(study.phenomenon().claim(), List.copyOf(sorted), declared);
    }

    /** The same for one task that declares so many trials. */
    ArmRecord ofTask(String task, long ofThem) {
        return new ArmRecord(
                claim,
                findings.stream().filter(f -> f.trial().task().equals(task)).toList(),
                ofThem);
    }

    /** Detections among the trials that count; annulled ones count neither way. */
    Rate rate() {
        long trials = findings.size() - annulled();
        long hits = findings.stream().filter(f -> claim.detects(f.outcome())).count();
        return new Rate(hits, trials);
    }

    long annulled() {
        return count(Outcome.Annulled.class);
    }

    /** Trials whose target was not reached within the horizon. */
    long censored() {
        return count(Outcome.NotWithin.class);
    }

    /** The finite values that were observed, task by task. */
    double[][] observed() {
        Map<String, List<Double>> byTask = findings.stream()
                .filter(f -> f.outcome() instanceof Outcome.Observed observed && Double.isFinite(observed.value()))
                .collect(Collectors.groupingBy(
                        f -> f.trial().task(),
                        TreeMap::new,
                        Collectors.mapping(f -> ((Outcome.Observed) f.outcome()).value(), Collectors.toList())));
        return byTask.values().stream()
                .map(values -> values.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    private long count(Class<? extends Outcome> kind) {
        return findings.stream().filter(f -> kind.isInstance(f.outcome())).count();
    }
}
