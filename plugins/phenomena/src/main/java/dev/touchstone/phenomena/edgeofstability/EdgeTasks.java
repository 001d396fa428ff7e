package dev.touchstone.phenomena.edgeofstability;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Setting;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Task;
import dev.touchstone.training.data.Law;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The environments: data sets, activations and learning rates. In the control arm the learning rate is a quarter, which
 * the curvature has no time to reach; in the practical arm each step sees a minibatch.
 */
final class EdgeTasks {
    static final int FULL_BATCH = 0;

    private static final int CONTROL_DIVISOR = 4;
    private static final int PRACTICAL_BATCH = 20;
    private static final int MOST_EXAMPLES = 5000;
    private static final long BUDGET = 2400;
    private static final long FULL_BUDGET = 3000;

    private EdgeTasks() {}

    static List<Task> all() {
        return List.of(
                task("gmix5-tanh", "gmix5", "tanh", 0.13, BUDGET),
                task("teacher4-tanh", "teacher4", "tanh", 0.2, BUDGET),
                task("gmix3-tanh", "gmix3", "tanh", 0.15, BUDGET),
                task("m1deasy-relu", "m1deasy", "relu", 0.06, BUDGET),
                task("teacher2-tanh", "teacher2", "tanh", 0.2, BUDGET),
                task("gmix5-relu", "gmix5", "relu", 0.09, BUDGET));
    }

    /** The same for longer, and those of the first two at greater learning rates. */
    static List<Task> full() {
        return Stream.concat(
                        all().stream().map(task -> task.withBudget(FULL_BUDGET)),
                        Stream.of(
                                task("gmix5-tanh-fast", "gmix5", "tanh", 0.2, FULL_BUDGET),
                                task("gmix5-tanh-faster", "gmix5", "tanh", 0.3, FULL_BUDGET),
                                task("teacher4-tanh-fast", "teacher4", "tanh", 0.3, FULL_BUDGET),
                                task("teacher4-tanh-faster", "teacher4", "tanh", 0.4, FULL_BUDGET)))
                .toList();
    }

    static List<Setting> settings() {
        return List.of(
                new Setting.Choice("data", "law that examples are drawn by", Law.NAMES),
                new Setting.Whole("examples", "examples to train on", 10, MOST_EXAMPLES),
                new Setting.Choice("activation", "what hidden units do", List.of("tanh", "relu")),
                new Setting.Whole("width", "hidden units", 1, 2000),
                new Setting.Real("learning-rate", "step size, before it is divided", 1e-4, 10),
                new Setting.Whole("rate-divisor", "what the learning rate is divided by", 1, 1000),
                new Setting.Whole("batch", "examples in a step, 0 for all", FULL_BATCH, MOST_EXAMPLES));
    }

    private static Task task(String name, String data, String activation, double rate, long budget) {
        Settings canonical = Settings.of(
                "data", data,
                "examples", 200,
                "activation", activation,
                "width", 48,
                "learning-rate", rate,
                "rate-divisor", 1,
                "batch", FULL_BATCH);
        return new Task(
                name,
                "%s, 48 %s units, learning rate %s".formatted(data, activation, rate),
                budget,
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL, canonical.with("rate-divisor", CONTROL_DIVISOR),
                        Arm.PRACTICAL, canonical.with("batch", PRACTICAL_BATCH)));
    }
}
