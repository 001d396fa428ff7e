package dev.touchstone.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The unit a user runs, resumes and reports: phenomenon, tasks, arms, seeds and theories. It holds all that is needed
 * to read its record without the plugins at hand.
 *
 * @param phenomenon what is studied
 * @param tasks in the order in which they are taken; later ones are forecast from earlier ones
 * @param arms which of the tasks' arms
 * @param seeds trials for each task and arm
 * @param cohortSize how many of them train together at most
 * @param theories that are asked
 * @param gateMillis how long a theory may take at a gate, in milliseconds
 * @param protocol what theories are fitted on when they are asked live
 * @param reference history that they are fitted on beside the study's own
 */
public record Study(
        Subject phenomenon,
        List<Task> tasks,
        List<Arm> arms,
        int seeds,
        int cohortSize,
        List<Contender> theories,
        long gateMillis,
        Protocol protocol,
        Reference reference) {
    /**
     * A phenomenon as it declares itself.
     *
     * @param id of the phenomenon
     * @param source where it was described
     * @param axis what a trial moves along
     * @param metrics what its trials measure
     * @param targets what may be asked
     * @param claim what reproduces it
     * @param plugin that it came from
     */
    public record Subject(
            String id,
            String source,
            Axis axis,
            List<Metric> metrics,
            List<Target> targets,
            Claim claim,
            Plugin plugin) {}

    /**
     * A theory as it declares itself.
     *
     * @param id of the theory
     * @param source where the explanation comes from
     * @param metrics it subscribes to, sorted
     * @param plugin that it came from
     */
    public record Contender(String id, String source, List<String> metrics, Plugin plugin) {
        /** Sorts the metrics. */
        public Contender {
            metrics = metrics.stream().sorted().toList();
        }
    }

    /** With theories fitted on other tasks of this study only. */
    public Study(
            Subject phenomenon,
            List<Task> tasks,
            List<Arm> arms,
            int seeds,
            int cohortSize,
            List<Contender> theories,
            long gateMillis) {
        this(phenomenon, tasks, arms, seeds, cohortSize, theories, gateMillis, Protocol.OTHER_TASKS, Reference.NONE);
    }

    /** @throws IllegalArgumentException if something is missing or out of range */
    public Study {
        tasks = List.copyOf(tasks);
        arms = List.copyOf(arms);
        theories = List.copyOf(theories);
        if (tasks.isEmpty() || arms.isEmpty()) {
            throw new IllegalArgumentException("a study needs at least one task and one arm");
        }
        if (seeds < 1 || cohortSize < 1 || gateMillis < 1) {
            throw new IllegalArgumentException("study: seeds " + seeds + ", cohort size " + cohortSize + " and gate of "
                    + gateMillis + " ms must be 1 or more");
        }
    }

    /**
     * The study's name: a digest of what decides its numbers, so that the same command finds the same study. The order
     * of theories, in which their plugins happened to be found, does not count.
     *
     * @return 16 hexadecimal digits
     */
    public String id() {
        Map<String, Object> identity = new TreeMap<>(Map.of(
                "phenomenon", phenomenon.id(),
                "version", phenomenon.plugin().version(),
                "cohorts", cohorts().stream().map(Study::identity).toList(),
                "theories",
                        theories.stream()
                                .map(t -> t.id() + " " + t.plugin().version())
                                .sorted()
                                .toList()));
        if (protocol != Protocol.OTHER_TASKS) {
            identity.put("protocol", protocol.label());
        }
        if (reference.isThere()) {
            identity.put("reference", reference.hash());
        }
        return Digests.id(CanonicalJson.of(identity));
    }

    /** The same study with other theories. */
    public Study withTheories(List<Contender> others) {
        return new Study(phenomenon, tasks, arms, seeds, cohortSize, others, gateMillis, protocol, reference);
    }

    /** The metrics that somebody wants to know: those that a theory subscribes to and those that targets are made of. */
    public Set<String> wanted() {
        return Stream.concat(
                        theories.stream().flatMap(theory -> theory.metrics().stream()),
                        phenomenon.targets().stream()
                                .map(target -> target.metric().name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The name of the chain that records a cohort in this study. */
    public String chain(Cohort cohort) {
        return Digests.id(id() + CanonicalJson.of(identity(cohort)));
    }

    /** All cohorts in the order of tasks, arms and seeds. */
    public List<Cohort> cohorts() {
        return tasks.stream().flatMap(task -> cohorts(task).stream()).toList();
    }

    /** The cohorts of one task. */
    public List<Cohort> cohorts(Task task) {
        List<Cohort> cohorts = new ArrayList<>();
        for (Arm arm : arms) {
            if (task.arms().containsKey(arm)) {
                for (int first = 0; first < seeds; first += cohortSize) {
                    int count = Math.min(cohortSize, seeds - first);
                    cohorts.add(Cohort.of(phenomenon.id(), task, arm, first, count));
                }
            }
        }
        return cohorts;
    }

    private static List<Object> identity(Cohort cohort) {
        return List.of(cohort.trials().stream().map(Trial::id).toList(), cohort.budget());
    }
}
