package dev.touchstone.bench.coverage;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Evaluator;
import dev.touchstone.evaluators.Generalisability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Effects that vary over tasks, normally about 2.5; seeds deviate by .1, or by .05 and .2 in turn. */
final class SpreadWorlds {
    private static final Evaluator EVALUATOR = new Generalisability();
    private static final double MEAN = 2.5;
    private static final double SEED_DEVIATION = 0.1;

    private SpreadWorlds() {}

    static List<Simulation> all() {
        List<Simulation> simulations = new ArrayList<>();
        for (int tasks : new int[] {5, 8, 16}) {
            for (double deviation : new double[] {0, 0.03, 0.1, 0.3}) {
                simulations.add(simulation(tasks, 8, deviation, false));
            }
        }
        simulations.add(simulation(8, 3, 0.1, false));
        simulations.add(simulation(8, 24, 0.03, false));
        for (int tasks : new int[] {5, 16}) {
            simulations.add(simulation(tasks, 8, 0, true));
            simulations.add(simulation(tasks, 8, 0.1, true));
        }
        return simulations;
    }

    private static Simulation simulation(int tasks, int seeds, double deviation, boolean unequal) {
        String settings = String.format(
                Locale.ROOT,
                "τ %.2f, seed SD %s; %d tasks, %d seeds",
                deviation,
                unequal ? ".05, .2" : ".1",
                tasks,
                seeds);
        return new Simulation(EVALUATOR, settings, random -> {
            Draw draw = new Draw(tasks, seeds);
            List<Check> checks = new ArrayList<>();
            for (int t = 0; t < tasks; t++) {
                double centre = MEAN + deviation * random.nextGaussian();
                double spread = SEED_DEVIATION * (unequal ? (t % 2 == 0 ? 0.5 : 2) : 1);
                draw.with(Arm.CANONICAL, t, s -> centre + spread * random.nextGaussian());
                String name = "task-" + t;
                checks.add(Check.of("task effect (moderated t)", "task effect", Map.of("task", name), centre));
                checks.add(new Check(
                        "worst task (t, chosen)",
                        score -> score.measure().equals("worst task")
                                && score.remark().startsWith("It is " + name + "."),
                        centre,
                        Bearing.SAFE));
            }
            double newcomer = MEAN + deviation * random.nextGaussian();
            checks.add(Check.of("generalisability: μ (Knapp-Hartung)", "generalisability", Map.of(), MEAN));
            checks.add(
                    Check.of("prediction interval, of a new task's effect", "prediction interval", Map.of(), newcomer)
                            .with(deviation == 0 ? Bearing.SAFE : Bearing.WITHIN));
            checks.add(Check.of("τ² (Q-profile by Welch)", "tau²", Map.of("estimator", "REML"), deviation * deviation));
            return new World.Drawn(draw.dossier(), checks);
        });
    }
}
