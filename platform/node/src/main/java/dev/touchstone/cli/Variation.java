package dev.touchstone.cli;

import dev.touchstone.api.Arm;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Setting;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Task;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Changes a task's settings within the ranges that its phenomenon declares: a setting without an arm as {@link Task#with}
 * does, one with an arm there alone.
 *
 * @param declared what may be varied
 */
record Variation(List<Setting> declared) {
    private static final String OF_ARM = ".";

    /**
     * The task with some settings changed.
     *
     * @param changes by {@code NAME} or {@code ARM.NAME}
     * @throws FaultException if one is not declared, not part of the task, or out of range
     */
    Task of(Task task, Map<String, Object> changes) {
        Task changed = task;
        for (Map.Entry<String, Object> change : changes.entrySet()) {
            changed = change(changed, change.getKey(), change.getValue());
        }
        String description = changes.entrySet().stream()
                .map(change -> change.getKey() + " " + change.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        return changed.named(task.name(), task.description() + "; " + description);
    }

    private Task change(Task task, String key, Object asked) {
        int dot = key.indexOf(OF_ARM);
        String name = key.substring(dot + 1);
        Object value = checked(name, asked);
        if (dot < 0) {
            requireSetting(task, task.arms().values().iterator().next(), name);
            return task.with(name, value);
        }
        Arm arm = arm(task, key.substring(0, dot));
        requireSetting(task, task.settings(arm), name);
        Map<Arm, Settings> arms = new EnumMap<>(task.arms());
        arms.put(arm, task.settings(arm).with(name, value));
        return new Task(task.name(), task.description(), task.budget(), arms);
    }

    private static void requireSetting(Task task, Settings settings, String name) {
        if (!settings.has(name)) {
            throw FaultException.user(
                    "Task " + task.name() + " has no setting '" + name + "'.",
                    "It has " + String.join(", ", settings.values().keySet())
                            + "; name the tasks that have it with --tasks.");
        }
    }

    private Object checked(String name, Object asked) {
        Setting setting = declared.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> FaultException.user(
                        "There is no setting '" + name + "' that a study may vary.", "There are: " + names() + "."));
        try {
            return setting.checked(asked);
        } catch (IllegalArgumentException e) {
            throw FaultException.user(
                    "Setting " + name + " is " + asked + ".", "Allowed are " + setting.allowed() + ".");
        }
    }

    private String names() {
        return declared.isEmpty()
                ? "none"
                : String.join(
                        ", ", new TreeSet<>(declared.stream().map(Setting::name).toList()));
    }

    private static Arm arm(Task task, String label) {
        return task.arms().keySet().stream()
                .filter(arm -> arm.label().equals(label))
                .findFirst()
                .orElseThrow(() -> FaultException.user(
                        "Task " + task.name() + " has no arm '" + label + "'.",
                        "It has "
                                + task.arms().keySet().stream().map(Arm::label).collect(Collectors.joining(", "))
                                + "."));
    }
}
