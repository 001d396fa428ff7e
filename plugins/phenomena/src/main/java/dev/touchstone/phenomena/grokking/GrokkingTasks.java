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
            "width", 128, "activation", "square", "initial-scale", 1.0, "loss", "mean-squared", "weight-decay", 1.0);

    private static final Settings TABLE_ADAM = Settings.of("learning-rate", 0.01, "beta1", 0.9, "beta2", 0.98);

    private GrokkingTasks() {}

    static List<Task> all() {
        return List.of(addition(), s4(), dihedral(), multiplication(), parity());
    }

    static Task addition() {
        return table(
                "addition-31",
                "addition mod 31",
                TABLE_NETWORK.with("data", "table", "operation", "addition", "order", 31),
                0.5,
                0.7);
    }

    static Task s4() {
        Settings s4 = TABLE_NETWORK.with("data", "s4", "weight-decay", 0.3);
        return table("s4", "composition in the symmetric group S4", s4, 0.7, 0.9);
    }

    static Task dihedral() {
        Settings dihedral = TABLE_NETWORK.with("data", "table", "operation", "dihedral", "order", 12);
        return table("dihedral-12", "composition in the dihedral group D12", dihedral, 0.55, 0.8);
    }

    static Task multiplication() {
        Settings multiplication = TABLE_NETWORK.with("data", "table", "operation", "multiplication", "order", 31);
        return table("multiplication-31", "multiplication mod 31", multiplication, 0.45, 0.7);
    }

    private static Task parity() {
        Settings parity = Settings.of("data", "parity", "bits", 20, "relevant", 3, "examples", 600);
        Settings network = Settings.of(
                "width", 128, "activation", "relu", "initial-scale", 1.0, "loss", "cross-entropy", "weight-decay", 0.3);
        Settings adam = Settings.of("learning-rate", 0.01, "beta1", 0.9, "beta2", 0.999);
        return task(
                "parity-20-3",
                "parity of 3 of 20 bits from 600 examples, weight decay 0.3",
                PARITY_BUDGET,
                parity.with(network).with(adam),
                Settings.of("examples", 3000));
    }

    private static Task table(
            String name, String description, Settings network, double fraction, double generousFraction) {
        return task(
                name,
                "%s, %.0f %% of the pairs, weight decay %s"
                        .formatted(description, 100 * fraction, network.number("weight-decay")),
                BUDGET,
                network.with(TABLE_ADAM).with("fraction", fraction),
                Settings.of("fraction", generousFraction));
    }

    /** @param generous what the practical arm has that the canonical arm has not */
    private static Task task(String name, String description, long budget, Settings canonical, Settings generous) {
        return new Task(
                name,
                description,
                budget,
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL, canonical.with("weight-decay", 0.0),
                        Arm.PRACTICAL, canonical.with(generous)));
    }
}
