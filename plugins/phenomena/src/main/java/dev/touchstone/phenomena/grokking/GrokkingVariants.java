package dev.touchstone.phenomena.grokking;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Task;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The environments of the full setting: the five, and what follows from decay, examples, scale, width and optimiser. */
final class GrokkingVariants {
    private static final long LONG_BUDGET = 4000;

    private GrokkingVariants() {}

    static List<Task> full() {
        List<Task> tasks = new ArrayList<>(GrokkingTasks.all());
        tasks.addAll(decays(GrokkingTasks.addition(), 0.3, 0.1));
        tasks.addAll(decays(GrokkingTasks.s4(), 1.0, 0.1));
        tasks.addAll(decays(GrokkingTasks.dihedral(), 0.3, 0.1));
        for (double fraction : new double[] {0.4, 0.45, 0.6}) {
            tasks.add(addition("fraction", fraction));
        }
        for (double scale : new double[] {0.3, 2.0}) {
            tasks.add(addition("initial-scale", scale));
        }
        for (long width : new long[] {64, 256}) {
            tasks.add(addition("width", width));
        }
        for (double rate : new double[] {0.003, 0.03}) {
            tasks.add(addition("learning-rate", rate));
        }
        tasks.add(momentum());
        tasks.add(transformer());
        return tasks;
    }

    private static List<Task> decays(Task task, double... decays) {
        List<Task> varied = new ArrayList<>();
        for (double decay : decays) {
            varied.add(vary(task, "weight-decay", decay).withBudget(LONG_BUDGET));
        }
        return varied;
    }

    private static Task addition(String setting, Object value) {
        return vary(GrokkingTasks.addition(), setting, value);
    }

    private static Task vary(Task task, String setting, Object value) {
        String name = task.name() + "-" + setting + "-" + String.valueOf(value).replace('.', '-');
        return task.with(setting, value).named(name, task.description() + "; " + setting + " " + value);
    }

    private static Task transformer() {
        Task task = GrokkingTasks.addition();
        Map<Arm, Settings> arms = new EnumMap<>(task.arms());
        arms.replaceAll((arm, settings) -> settings.without("activation")
                .with("width", 64, "heads", 2, "hidden-units", 128, "loss", "cross-entropy")
                .with("fraction", arm == Arm.PRACTICAL ? 0.8 : 0.6));
        return new Task(
                "addition-31-transformer",
                "addition mod 31, 60 % of the pairs, one-layer transformer, weight decay 1.0",
                LONG_BUDGET,
                arms);
    }

    /** Gradient descent with momentum, and weight decay in the gradient. */
    private static Task momentum() {
        Task task = GrokkingTasks.addition();
        Map<Arm, Settings> arms = new EnumMap<>(task.arms());
        arms.replaceAll((arm, settings) -> settings.without("beta1", "beta2")
                .with("learning-rate", 1.0, "momentum", 0.9)
                .with("weight-decay", arm == Arm.CONTROL ? 0.0 : 0.001));
        return new Task(
                task.name() + "-momentum",
                "addition mod 31, 50 % of the pairs, gradient descent with momentum 0.9, coupled decay 0.001",
                task.budget(),
                arms);
    }
}
