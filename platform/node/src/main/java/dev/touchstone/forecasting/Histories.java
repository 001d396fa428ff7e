package dev.touchstone.forecasting;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Reference;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Picks what a protocol lets a theory be fitted on. Live that is what was resolved before the stage began, and the
 * reference history; in retrospect everything.
 *
 * @param archive of the study that asks
 * @param reference history of its phenomenon; empty if the study leaves it out
 */
record Histories(Archive archive, List<Known> reference) {
    /** @throws dev.touchstone.api.FaultException if the reference history that the study names is gone */
    static Histories of(Archive archive, References references) {
        Reference named = archive.study().reference();
        return new Histories(
                archive,
                named.isThere() ? references.get(named).stream().map(Known::of).toList() : List.of());
    }

    /**
     * The history of a scope, in an order that does not depend on the order of arrival. Of a question that is in the
     * reference, too, the study's own outcome counts, be it annulled.
     *
     * @param elsewhere questions of other phenomena
     */
    List<Known> of(Scope scope, List<Known> elsewhere) {
        Study study = archive.study();
        if (scope.protocol() == Protocol.OTHER_PHENOMENA) {
            return elsewhere.stream()
                    .filter(Known::teaches)
                    .filter(known -> scope.admits(study, known.question().trial()))
                    .toList();
        }
        List<Known> own = tasks(study, scope)
                .flatMap(task -> archive.of(task).stream())
                .filter(known -> known.outcome() != null)
                .toList();
        Set<String> counted = own.stream().map(Known::id).collect(Collectors.toSet());
        return Stream.concat(own.stream(), reference.stream().filter(known -> !counted.contains(known.id())))
                .filter(Known::teaches)
                .filter(known -> scope.admits(study, known.question().trial()))
                .toList();
    }

    private static Stream<String> tasks(Study study, Scope scope) {
        return study.tasks().stream().map(Task::name).takeWhile(name -> scope.replayed() || !name.equals(scope.task()));
    }
}
