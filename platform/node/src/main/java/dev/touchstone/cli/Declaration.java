package dev.touchstone.cli;

import dev.touchstone.api.Arm;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Reference;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import dev.touchstone.host.Extension;
import dev.touchstone.host.PluginHost;
import dev.touchstone.reference.ReferenceHistory;
import dev.touchstone.reference.Shelf;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns what a person asked for into a study, or says exactly what is wrong with it. */
final class Declaration {
    private static final int MAX_SEEDS = 10_000;
    private static final int DEFAULT_SEEDS = 8;
    private static final long DEFAULT_GATE_MILLIS = 2_000;
    private static final long MAX_GATE_MILLIS = 600_000;
    private static final String DEFAULT_PROTOCOL = Protocol.OTHER_TASKS.label();

    private final PluginHost host;

    Declaration(PluginHost host) {
        this.host = host;
    }

    /** The phenomenon of this id. */
    Extension<Phenomenon> phenomenon(@Nullable String id) {
        if (id == null) {
            throw FaultException.user(
                    "No phenomenon is named.",
                    "Name one of " + ids(host.phenomena()) + ", for instance 'touchstone study grokking'.");
        }
        return find("phenomenon", List.of(id), host.phenomena(), Extension::id).get(0);
    }

    /** @throws FaultException if anything asked for does not exist or is out of range */
    Study study(StudySpec spec) {
        Extension<Phenomenon> extension = phenomenon(spec.phenomenon());
        Phenomenon phenomenon = extension.instance();
        List<Task> tasks = new Tasks(phenomenon, Boolean.TRUE.equals(spec.full())).of(spec);
        List<Arm> arms = find("arm", spec.arms(), Arrays.asList(Arm.values()), Arm::label);
        List<Study.Contender> theories = theories(spec.theories());
        Protocol protocol = protocols(List.of(spec.protocol() == null ? DEFAULT_PROTOCOL : spec.protocol()))
                .get(0);
        int seeds = (int) within("seeds", spec.seeds() == null ? DEFAULT_SEEDS : spec.seeds(), 1, MAX_SEEDS);
        long gate =
                within("gate", spec.gateMillis() == null ? DEFAULT_GATE_MILLIS : spec.gateMillis(), 1, MAX_GATE_MILLIS);
        Reference reference = Boolean.FALSE.equals(spec.reference())
                ? Reference.NONE
                : Shelf.shipped(extension).map(ReferenceHistory::reference).orElse(Reference.NONE);
        return new Study(
                subject(extension), tasks, arms, seeds, phenomenon.cohortSize(), theories, gate, protocol, reference);
    }

    /**
     * The theories of these ids; all if none is given.
     *
     * @throws FaultException if there is no such theory
     */
    List<Study.Contender> theories(@Nullable List<String> ids) {
        return find("theory", ids, host.theories(), Extension::id).stream()
                .map(Extension::contender)
                .toList();
    }

    /**
     * The protocols of these labels.
     *
     * @throws FaultException if there is no such protocol
     */
    static List<Protocol> protocols(List<String> labels) {
        return find("protocol", labels, Arrays.asList(Protocol.values()), Protocol::label);
    }

    private static Study.Subject subject(Extension<Phenomenon> extension) {
        Phenomenon phenomenon = extension.instance();
        return new Study.Subject(
                extension.id(),
                extension.source(),
                phenomenon.axis(),
                phenomenon.metrics(),
                phenomenon.targets(),
                phenomenon.claim(),
                extension.plugin());
    }

    /** The known ones of these names, in the order known; all if no name is given. */
    private static <T> List<T> find(
            String kind, @Nullable List<String> names, List<T> known, Function<T, String> nameOf) {
        if (names == null) {
            return known;
        }
        List<String> there = known.stream().map(nameOf).toList();
        for (String name : names) {
            if (!there.contains(name)) {
                throw FaultException.user(
                        "There is no " + kind + " '" + name + "'.",
                        there.isEmpty()
                                ? "The plugin folder offers none; 'touchstone plugins' shows what is in it."
                                : "There are: " + String.join(", ", there) + ".");
            }
        }
        if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
            throw FaultException.user(
                    "The " + kind + " list " + names + " must name at least one and none twice.",
                    "There are: " + String.join(", ", there) + ".");
        }
        return known.stream().filter(one -> names.contains(nameOf.apply(one))).toList();
    }

    private static long within(String name, long value, long lowest, long highest) {
        if (value < lowest || value > highest) {
            throw FaultException.user(
                    name + " is " + value + ".", "It must lie between " + lowest + " and " + highest + ".");
        }
        return value;
    }

    private static String ids(List<? extends Extension<?>> extensions) {
        return String.join(", ", extensions.stream().map(Extension::id).toList());
    }
}
