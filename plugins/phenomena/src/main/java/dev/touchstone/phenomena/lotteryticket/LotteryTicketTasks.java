package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Task;
import java.util.List;
import java.util.Map;

/** The environments. */
final class LotteryTicketTasks {
    private static final int ROUNDS = 4;

    private static final Settings SHALLOW = Settings.of(
            "examples",
            1500,
            "test-examples",
            2000,
            "label-noise",
            0.0,
            "width",
            128,
            "depth",
            2,
            "taper",
            0.5,
            "init-scale",
            1.0,
            "optimiser",
            "adamw",
            "learning-rate",
            3e-3,
            "momentum",
            0.9,
            "weight-decay",
            0.0,
            "batch",
            100,
            "steps",
            600,
            "pruning",
            "magnitude",
            "keep",
            0.4,
            "rounds",
            ROUNDS,
            "variants",
            "all");

    private static final Settings DEEP = SHALLOW.with(
            "depth", 4, "taper", 1.0, "optimiser", "sgd", "learning-rate", 0.05, "batch", 50, "steps", 400);

    private LotteryTicketTasks() {}

    static List<Task> demo() {
        return full();
    }

    static List<Task> full() {
        return List.of(
                task("m1deasy-deep", DEEP.with("data", "m1deasy")),
                task("m1deasy", SHALLOW.with("data", "m1deasy")),
                task("gmix5", SHALLOW.with("data", "gmix5")),
                task("gmix5-deep", DEEP.with("data", "gmix5")),
                task("mnist1d", SHALLOW.with("data", "mnist1d")),
                task("teacher4", SHALLOW.with("data", "teacher4")),
                task("parity-20-3", SHALLOW.with("data", "parity", "bits", 20, "relevant", 3)));
    }

    private static Task task(String name, Settings canonical) {
        return new Task(
                name,
                name,
                ROUNDS,
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL, canonical.with("pruning", "chance", "variants", "reinits"),
                        Arm.PRACTICAL, canonical.with("keep", 0.7, "weight-decay", 0.01, "variants", "reinits")));
    }
}
