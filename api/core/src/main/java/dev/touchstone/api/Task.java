package dev.touchstone.api;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * One environment: data set, architecture and optimiser. Generalisability is measured across tasks.
 *
 * @param name unique within a phenomenon; lower-case letters, digits and hyphens
 * @param description one line for people
 * @param budget positions on the axis after which a trial stops at the latest, at least 1
 * @param arms the settings of each arm that the task has
 */
public record Task(String name, String description, long budget, Map<Arm, Settings> arms) {
    /** @throws IllegalArgumentException if the name or the budget is out of range or there is no arm */
    public Task {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "task name '" + name + "' must be lower-case letters, digits and hyphens");
        }
        if (budget < 1 || arms.isEmpty()) {
            throw new IllegalArgumentException("task " + name + ": budget " + budget + " must be 1 or more, arms "
                    + arms.keySet() + " at least one");
        }
        arms = Collections.unmodifiableMap(new EnumMap<>(arms));
    }

    /**
     * The settings of one arm.
     *
     * @throws IllegalArgumentException if the task has no such arm
     */
    public Settings settings(Arm arm) {
        Settings settings = arms.get(arm);
        if (settings == null) {
            throw new IllegalArgumentException("task " + name + " has no arm " + arm.label());
        }
        return settings;
    }

    /**
     * The same task with one setting changed in the canonical arm, the first if it has none, and in every arm that has
     * the same value there: an arm that differs on purpose, such as a control without weight decay, keeps its own.
     *
     * @param setting that these arms have
     * @throws IllegalArgumentException if they have not
     */
    public Task with(String setting, Object value) {
        Settings reference = arms.values().iterator().next();
        if (!reference.has(setting)) {
            throw new IllegalArgumentException("task " + name + " has no setting " + setting + "; it has "
                    + reference.values().keySet());
        }
        Object before = reference.values().get(setting);
        Map<Arm, Settings> changed = new EnumMap<>(arms);
        changed.replaceAll((arm, settings) ->
                Objects.equals(settings.values().get(setting), before) ? settings.with(setting, value) : settings);
        return new Task(name, description, budget, changed);
    }

    /** The same settings under another name. */
    public Task named(String otherName, String otherDescription) {
        return new Task(otherName, otherDescription, budget, arms);
    }

    /** The same task with another budget. */
    public Task withBudget(long positions) {
        return new Task(name, description, positions, arms);
    }
}
