package dev.touchstone.host;

import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Theory;
import dev.touchstone.host.inspection.ExtensionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts together what JARs offer, given in the order of their names: of two extensions of a kind with one id, the one
 * that comes first is offered.
 */
final class Offering {
    private final List<JarReport> reports = new ArrayList<>();
    private final Shelf<Phenomenon> phenomena = new Shelf<>(ExtensionKind.PHENOMENON);
    private final Shelf<Theory> theories = new Shelf<>(ExtensionKind.THEORY);
    private final Shelf<Evaluator> evaluators = new Shelf<>(ExtensionKind.EVALUATOR);

    /** A JAR that is loaded. */
    void add(LoadedJar jar) {
        List<Fault> faults = new ArrayList<>(jar.faults());
        String name = String.valueOf(jar.jar().getFileName());
        List<String> offeredPhenomena = phenomena.offer(name, jar.phenomena(), faults);
        List<String> offeredTheories = theories.offer(name, jar.theories(), faults);
        List<String> offeredEvaluators = evaluators.offer(name, jar.evaluators(), faults);
        reports.add(new JarReport(
                jar.jar(), jar.plugin(), offeredPhenomena, offeredTheories, offeredEvaluators, List.copyOf(faults)));
    }

    /** A JAR that is not loaded. */
    void add(JarReport refused) {
        reports.add(refused);
    }

    /** All that was added. */
    Snapshot snapshot() {
        return new Snapshot(
                List.copyOf(reports),
                List.copyOf(phenomena.offered),
                List.copyOf(theories.offered),
                List.copyOf(evaluators.offered));
    }

    /** Extensions of one kind. */
    private static final class Shelf<T> {
        private final ExtensionKind<T> kind;
        private final List<Extension<T>> offered = new ArrayList<>();
        private final Map<String, String> jarById = new HashMap<>();

        Shelf(ExtensionKind<T> kind) {
            this.kind = kind;
        }

        List<String> offer(String jar, List<Extension<T>> extensions, List<Fault> faults) {
            List<String> ids = new ArrayList<>();
            for (Extension<T> one : extensions) {
                String first = jarById.putIfAbsent(one.id(), jar);
                if (first == null) {
                    offered.add(one);
                    ids.add(one.id());
                } else {
                    faults.add(new Fault(
                            Fault.Kind.PLUGIN,
                            jar + ": the " + kind.word() + " '" + one.id()
                                    + "' is not offered: there is already one in " + first
                                    + ", whose name sorts first.",
                            "Give it an id of its own, or delete one of the two JARs."));
                }
            }
            return List.copyOf(ids);
        }
    }
}
