package dev.touchstone.bench.coverage;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Evaluator;
import dev.touchstone.evaluators.Reproducibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
            for (Deviates deviates : Deviates.values()) {
                simulations.add(effect(5, seeds, 5, deviates));
            }
        }
        for (double size : new double[] {0, 0.5, 25}) {
            simulations.add(effect(5, 8, size, Deviates.NORMAL));
            simulations.add(effect(5, 8, size, Deviates.LEFT));
        }
        simulations.add(effect(8, 17, 25, Deviates.NORMAL));
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
                    List.of(Check.of("detection rate (Clopper-Pearson)", "detection rate", CANONICAL, rate)
                            .with(Bearing.SAFE)));
        });
    }

    /**
     * Tasks apart by one standard deviation over seeds each, which is .1 on average.
     *
     * @param size of the effect in these
     */
    private static Simulation effect(int tasks, int seeds, double size, Deviates deviates) {
        String settings = String.format(
                Locale.ROOT, "%s, effect of %.1f SD; %d tasks, %d seeds", deviates.words(), size, tasks, seeds);
        return new Simulation(EVALUATOR, settings, random -> {
            Draw draw = new Draw(tasks, seeds);
            double squares = 0;
            for (int t = 0; t < tasks; t++) {
                double centre = 0.1 * (size + t - (tasks - 1) / 2.0);
                double deviation = 0.1 * deviates.scale(t);
                squares += deviation * deviation / tasks;
                draw.with(Arm.CANONICAL, t, s -> centre + deviation * deviates.draw(random));
            }
            return new World.Drawn(
                    draw.dossier(),
                    List.of(
                            Check.of("effect (BCa)", "effect", CANONICAL, 0.1 * size)
                                    .with(deviates.bearing()),
                            Check.of(
                                            "standardised effect (noncentral t)",
                                            "standardised effect",
                                            CANONICAL,
                                            0.1 * size / Math.sqrt(squares))
                                    .with(deviates.bearing())));
        });
    }
}
