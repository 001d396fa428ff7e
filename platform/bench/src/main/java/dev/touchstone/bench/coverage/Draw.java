package dev.touchstone.bench.coverage;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Outcome;
import dev.touchstone.testkit.Studies;
import java.util.EnumMap;
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

    Dossier dossier() {
        return Studies.of(tasks, seeds)
                .arms(values.keySet().toArray(Arm[]::new))
                .outcomes(trial -> {
                    double[][] ofArm = values.getOrDefault(trial.arm(), new double[0][]);
                    int task = (int) trial.settings().number("difficulty");
                    return new Outcome.Observed(ofArm[task][(int) trial.seed()]);
                })
                .dossier();
    }
}
