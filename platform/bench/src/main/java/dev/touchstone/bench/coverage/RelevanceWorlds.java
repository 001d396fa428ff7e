package dev.touchstone.bench.coverage;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Evaluator;
import dev.touchstone.evaluators.PracticalRelevance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Effects of about 2.5 in the canonical arm, of which a share that varies over tasks by .1 is left in the practical one;
 * seeds deviate by .2.
 */
final class RelevanceWorlds {
    private static final Evaluator EVALUATOR = new PracticalRelevance();
    private static final double MEAN = 2.5;
    private static final double SEED_DEVIATION = 0.2;

    private RelevanceWorlds() {}

    static List<Simulation> all() {
        List<Simulation> simulations = new ArrayList<>();
        for (int tasks : new int[] {3, 5, 8}) {
            for (double left : new double[] {0, 0.4, 1}) {
                simulations.add(simulation(tasks, 8, left));
            }
        }
        simulations.add(simulation(5, 3, 0.4));
        return simulations;
    }

    private static Simulation simulation(int tasks, int seeds, double left) {
        String settings = "left " + left + "; " + tasks + " tasks, " + seeds + " seeds";
        return new Simulation(EVALUATOR, settings, random -> {
            Draw draw = new Draw(tasks, seeds);
            List<Check> checks = new ArrayList<>();
            for (int t = 0; t < tasks; t++) {
                double canonical = MEAN + 0.5 * random.nextGaussian();
                double share = left + 0.1 * random.nextGaussian();
                draw.with(Arm.CANONICAL, t, s -> canonical + SEED_DEVIATION * random.nextGaussian());
                draw.with(Arm.PRACTICAL, t, s -> share * canonical + SEED_DEVIATION * random.nextGaussian());
                checks.add(Check.of(
                        "practical relevance of a task (Fieller)",
                        "practical relevance",
                        Map.of("task", "task-" + t),
                        share));
            }
            checks.add(Check.of("practical relevance (Fieller over tasks)", "practical relevance", Map.of(), left));
            return new World.Drawn(draw.dossier(), checks);
        });
    }
}
