package dev.touchstone.cli;

import dev.touchstone.api.Arm;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Setting;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Task;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Changes a task's settings within the ranges that its phenomenon declares. A setting without an arm changes the
 * canonical arm and every arm that has the same value there; an arm that differs on purpose, such as a control without
 * weight decay, keeps its own.
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
        Map<Arm, Settings> arms = new EnumMap<>(task.arms());
        changes.forEach((key, value) -> change(task, key, value, arms));
        String changed = changes.entrySet().stream()
                .map(change -> change.getKey() + " " + change.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        return new Task(task.name(), task.description() + "; " + changed, task.budget(), arms);
    }

    private void change(Task task, String key, Object asked, Map<Arm, Settings> arms) {
        int dot = key.indexOf(OF_ARM);
        Optional<Arm> only = dot < 0 ? Optional.empty() : Optional.of(arm(task, key.substring(0, dot)));
        String name = key.substring(dot + 1);
        Object value = checked(name, asked);
        Settings reference = task.settings(only.orElseGet(() -> canonical(task)));
        if (!reference.has(name)) {
            throw FaultException.user(
                    "Task " + task.name() + " has no setting '" + name + "'.",
                    "It has " + String.join(", ", reference.values().keySet())
                            + "; name the tasks that have it with --tasks.");
        }
        Object before = reference.values().get(name);
        arms.replaceAll((arm, settings) -> {
            boolean meant = only.map(arm::equals)
                    .orElse(Objects.equals(task.settings(arm).values().get(name), before));
            return meant ? settings.with(name, value) : settings;
        });
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

    private static Arm canonical(Task task) {
        return task.arms().containsKey(Arm.CANONICAL)
                ? Arm.CANONICAL
                : task.arms().keySet().iterator().next();
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
