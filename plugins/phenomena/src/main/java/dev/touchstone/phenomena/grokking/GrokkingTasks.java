package dev.touchstone.phenomena.grokking;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Task;
import java.util.List;
import java.util.Map;

/**
 * The five environments. Weight decay differs between them, as it does between laboratories: a theory of when networks
 * grok has to say what follows from it. In the control arm it is zero; in the practical arm there are as many training
 * examples as one would want.
 */
final class GrokkingTasks {
    private static final long BUDGET = 2000;
    private static final long PARITY_BUDGET = 3000;

    private static final Settings TABLE_NETWORK = Settings.of(
            "width",
            128,
            "activation",
            "square",
            "loss",
            "mean-squared",
            "learning-rate",
            0.01,
            "beta1",
            0.9,
            "beta2",
            0.98);

    private GrokkingTasks() {}

    static List<Task> all() {
        return List.of(
                table("addition-31", "addition mod 31", "addition", 31, 0.5, 1.0, 0.7),
                table("s4", "composition in the symmetric group S4", "s4", 24, 0.7, 0.3, 0.9),
                table("dihedral-12", "composition in the dihedral group D12", "dihedral", 12, 0.55, 1.0, 0.8),
                table("multiplication-31", "multiplication mod 31", "multiplication", 31, 0.45, 1.0, 0.7),
                parity());
    }

    private static Task table(
            String name,
            String description,
            String operation,
            int order,
            double fraction,
            double decay,
            double generousFraction) {
        Settings canonical =
                TABLE_NETWORK.with("data", operation, "order", order, "fraction", fraction, "weight-decay", decay);
        return new Task(
                name,
                "%s, %.0f %% of the pairs, weight decay %s".formatted(description, 100 * fraction, decay),
                BUDGET,
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL, canonical.with("weight-decay", 0.0),
                        Arm.PRACTICAL, canonical.with("fraction", generousFraction)));
    }

    private static Task parity() {
        Settings canonical = Settings.of(
                "data",
                "parity",
                "bits",
                20,
                "relevant",
                3,
                "examples",
                600,
                "width",
                128,
                "activation",
                "relu",
                "loss",
                "cross-entropy",
                "learning-rate",
                0.01,
                "beta1",
                0.9,
                "beta2",
                0.999,
                "weight-decay",
                0.3);
        return new Task(
                "parity-20-3",
                "parity of 3 of 20 bits from 600 examples, weight decay 0.3",
                PARITY_BUDGET,
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL, canonical.with("weight-decay", 0.0),
                        Arm.PRACTICAL, canonical.with("examples", 3000)));
    }
}
