package dev.touchstone.cli;

import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The tasks of a study: those that a phenomenon declares, chosen and varied as a person asks. */
final class Tasks {
    private static final long MAX_BUDGET = 1_000_000_000;

    private final Phenomenon phenomenon;
    private final List<Task> declared;

    /** @param full whether at full length */
    Tasks(Phenomenon phenomenon, boolean full) {
        this.phenomenon = phenomenon;
        this.declared = full ? phenomenon.fullTasks() : phenomenon.tasks();
    }

    /**
     * In the order of the phenomenon; what is made from a task stands behind it.
     *
     * @throws FaultException if anything asked for does not exist or is out of range
     */
    List<Task> of(StudySpec spec) {
        List<Task> tasks = spec.tasks() == null ? declared : chosen(spec.tasks());
        Map<String, Object> settings = spec.settings() == null ? Map.of() : spec.settings();
        return tasks.stream()
                .map(task -> vary(task, settings))
                .map(task -> spec.budget() == null ? task : task.withBudget(budget(spec.budget())))
                .toList();
    }

    private List<Task> chosen(List<TaskSpec> specs) {
        Set<String> names = new HashSet<>();
        if (specs.isEmpty() || !specs.stream().allMatch(spec -> names.add(spec.name()))) {
            throw FaultException.user(
                    "The task list " + specs.stream().map(TaskSpec::name).toList()
                            + " must name at least one and none twice.",
                    there());
        }
        List<TaskSpec> ordered = new ArrayList<>(specs);
        ordered.sort(Comparator.comparingInt((TaskSpec spec) -> declared.indexOf(origin(spec)))
                .thenComparing(spec -> !spec.name().equals(spec.origin())));
        return ordered.stream().map(this::task).toList();
    }

    private Task task(TaskSpec spec) {
        Task origin = origin(spec);
        if (!spec.name().equals(origin.name())
                && declared.stream().anyMatch(t -> t.name().equals(spec.name()))) {
            throw FaultException.user(
                    "The task '" + spec.name() + "' is declared already and cannot be made from '" + origin.name()
                            + "'.",
                    "Give it another name.");
        }
        Task named = understood(() -> new Task(spec.name(), origin.description(), origin.budget(), origin.arms()));
        Task varied = vary(named, spec.settings() == null ? Map.of() : spec.settings());
        return spec.budget() == null ? varied : varied.withBudget(budget(spec.budget()));
    }

    private Task origin(TaskSpec spec) {
        return declared.stream()
                .filter(task -> task.name().equals(spec.origin()))
                .findFirst()
                .orElseThrow(() -> FaultException.user("There is no task '" + spec.origin() + "'.", there()));
    }

    private Task vary(Task task, Map<String, Object> settings) {
        if (settings.isEmpty()) {
            return task;
        }
        Task varied = new Variation(phenomenon.settings()).of(task, settings);
        varied.arms()
                .values()
                .forEach(arm -> understood(() -> {
                    phenomenon.check(arm);
                    return arm;
                }));
        return varied;
    }

    /** What a phenomenon or a task refuses, as a fault of the person who asked. */
    private static <T> T understood(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException e) {
            throw new FaultException(
                    new Fault(Fault.Kind.USER, "This cannot be studied: " + e.getMessage() + ".", "Change it."), e);
        }
    }

    private static long budget(long asked) {
        if (asked < 1 || asked > MAX_BUDGET) {
            throw FaultException.user("budget is " + asked + ".", "It must lie between 1 and " + MAX_BUDGET + ".");
        }
        return asked;
    }

    private String there() {
        return "There are: " + declared.stream().map(Task::name).collect(Collectors.joining(", ")) + ".";
    }
}
