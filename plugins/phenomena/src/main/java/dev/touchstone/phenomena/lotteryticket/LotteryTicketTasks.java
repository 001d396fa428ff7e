package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Task;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The environments. In the control arm the same procedure prunes by chance; in the practical arm it stops where the
 * accuracy is still kept, and decay is tuned.
 */
final class LotteryTicketTasks {
    private static final Settings SHALLOW = Settings.of(
            "examples",
            4000,
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
            VariableSettings.ADAMW,
            "learning-rate",
            0.003,
            "momentum",
            0.9,
            "weight-decay",
            0.0,
            "batch",
            100,
            "pruning",
            VariableSettings.MAGNITUDE);

    private static final Settings DEEP = SHALLOW.with(
            "depth", 4, "taper", 1.0, "optimiser", VariableSettings.SGD, "learning-rate", 0.05, "batch", 50);

    private static final String CLOUDS = "five classes of three Gaussian clouds";

    private final int rounds;
    private final double keep;
    private final double gentleKeep;
    private final int shallowSteps;
    private final int deepSteps;
    private final String inPractice;

    private LotteryTicketTasks(
            int rounds, double keep, double gentleKeep, int shallowSteps, int deepSteps, String inPractice) {
        this.rounds = rounds;
        this.keep = keep;
        this.gentleKeep = gentleKeep;
        this.shallowSteps = shallowSteps;
        this.deepSteps = deepSteps;
        this.inPractice = inPractice;
    }

    /** Half the steps, one round fewer, one deep network. */
    static List<Task> demo() {
        return new LotteryTicketTasks(3, 0.36, 0.62, 300, 200, VariableSettings.REINITS).six();
    }

    static List<Task> full() {
        LotteryTicketTasks full = new LotteryTicketTasks(4, 0.4, 0.7, 600, 400, VariableSettings.ALL);
        return Stream.concat(full.six().stream(), Stream.of(full.deep("gmix5", CLOUDS)))
                .toList();
    }

    private List<Task> six() {
        return List.of(
                deep("m1deasy", "MNIST-1D with small shifts"),
                shallow("m1deasy", "MNIST-1D with small shifts"),
                shallow("gmix5", CLOUDS),
                shallow("mnist1d", "MNIST-1D"),
                shallow("teacher4", "four classes by a random network"),
                parity());
    }

    private Task shallow(String data, String description) {
        return task(
                data, description + ", d-128-64-C by AdamW", SHALLOW.with("data", data, "steps", shallowSteps), 1.0);
    }

    private Task deep(String data, String description) {
        return task(
                data + "-deep",
                description + ", d-128-128-128-128-C by SGD",
                DEEP.with("data", data, "steps", deepSteps),
                0.003);
    }

    private Task parity() {
        Settings settings =
                SHALLOW.with("data", VariableSettings.PARITY, "bits", 20, "relevant", 3, "steps", shallowSteps);
        return task("parity-20-3", "parity of 3 of 20 bits, d-128-64-C by AdamW", settings, 1.0);
    }

    private Task task(String name, String description, Settings settings, double tunedDecay) {
        Settings canonical = settings.with("keep", keep, "rounds", rounds, "variants", VariableSettings.ALL);
        return new Task(
                name,
                description,
                rounds,
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL,
                                canonical.with(
                                        "pruning", VariableSettings.CHANCE, "variants", VariableSettings.REINITS),
                        Arm.PRACTICAL,
                                canonical.with(
                                        "keep", gentleKeep, "weight-decay", tunedDecay, "variants", inPractice)));
    }
}
