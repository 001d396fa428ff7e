package dev.touchstone.bench.coverage;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Dossier.Finding;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Study;
import dev.touchstone.api.Trial;
import dev.touchstone.testkit.Onset;
import dev.touchstone.testkit.Studies;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Values of the claim's target, by arm, task and seed. */
final class Draw {
    private final int tasks;
    private final int seeds;
    private final Map<Arm, double[][]> values = new EnumMap<>(Arm.class);

    Draw(int tasks, int seeds) {
        this.tasks = tasks;
        this.seeds = seeds;
    }

    /** With the seeds of a task in an arm, each drawn anew. */
    Draw with(Arm arm, int task, IntToDoubleFunction value) {
        double[][] all = values.computeIfAbsent(arm, a -> new double[tasks][seeds]);
        for (int s = 0; s < seeds; s++) {
            all[task][s] = value.applyAsDouble(s);
        }
        return this;
    }

    /** A study with nothing but these: no questions, no theories. */
    Dossier dossier() {
        Study study = Studies.of(tasks, seeds)
                .arms(values.keySet().toArray(Arm[]::new))
                .study();
        List<Finding> findings = study.cohorts().stream()
                .flatMap(cohort -> cohort.trials().stream())
                .map(trial -> new Finding(trial, Onset.TARGET.name(), new Outcome.Observed(value(trial))))
                .toList();
        return new Dossier(study, findings, Map.of(), List.of());
    }

    private double value(Trial trial) {
        double[][] ofArm = values.getOrDefault(trial.arm(), new double[0][]);
        return ofArm[task(trial)][(int) trial.seed()];
    }

    /** The number of a trial's task, from 0. */
    static int task(Trial trial) {
        return (int) trial.settings().number("difficulty");
    }
}
