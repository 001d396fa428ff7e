package dev.touchstone.bench.coverage;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Evaluator;
import dev.touchstone.evaluators.Reproducibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Rates and effects of given tasks, over new seeds. */
final class EffectWorlds {
    private static final Evaluator EVALUATOR = new Reproducibility();
    private static final Map<String, String> CANONICAL = Map.of("arm", "canonical");

    /** Not finite, so that no effect is bootstrapped for nothing. */
    private static final double DETECTED = Double.POSITIVE_INFINITY;

    private EffectWorlds() {}

    static List<Simulation> all() {
        List<Simulation> simulations = new ArrayList<>();
        for (int seeds : new int[] {4, 8, 40}) {
            for (double rate : new double[] {0.5, 0.8, 0.95}) {
                simulations.add(rate(5, seeds, rate));
            }
        }
        for (int seeds : new int[] {4, 8, 24}) {
            simulations.add(effect(5, seeds, false));
            simulations.add(effect(5, seeds, true));
        }
        return simulations;
    }

    private static Simulation rate(int tasks, int seeds, double rate) {
        String settings = String.format(Locale.ROOT, "rate %.2f; %d tasks, %d seeds", rate, tasks, seeds);
        return new Simulation(EVALUATOR, settings, random -> {
            Draw draw = new Draw(tasks, seeds);
            for (int t = 0; t < tasks; t++) {
                draw.with(Arm.CANONICAL, t, s -> random.nextDouble() < rate ? DETECTED : -DETECTED);
            }
            return new World.Drawn(
                    draw.dossier(),
                    List.of(Check.of("detection rate (Clopper-Pearson)", "detection rate", CANONICAL, rate)));
        });
    }

    /** Tasks at .3, .4, …; seeds deviate by .1, normally or as an exponential does. */
    private static Simulation effect(int tasks, int seeds, boolean skewed) {
        String settings = (skewed ? "skewed" : "normal") + " seeds; " + tasks + " tasks, " + seeds + " seeds";
        double mean = 0.3 + 0.1 * (tasks - 1) / 2;
        return new Simulation(EVALUATOR, settings, random -> {
            Draw draw = new Draw(tasks, seeds);
            for (int t = 0; t < tasks; t++) {
                double centre = 0.3 + 0.1 * t;
                draw.with(Arm.CANONICAL, t, s -> centre + 0.1 * deviate(skewed, random));
            }
            return new World.Drawn(
                    draw.dossier(),
                    List.of(
                            Check.of("effect (BCa)", "effect", CANONICAL, mean),
                            Check.of("standardised effect (BCa)", "standardised effect", CANONICAL, mean / 0.1)));
        });
    }

    /** Of mean 0 and variance 1. */
    private static double deviate(boolean skewed, SplittableRandom random) {
        return skewed ? -Math.log(1 - random.nextDouble()) - 1 : random.nextGaussian();
    }
}
