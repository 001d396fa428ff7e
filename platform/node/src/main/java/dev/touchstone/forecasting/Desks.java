package dev.touchstone.forecasting;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.Study;
import dev.touchstone.api.Theory;
import dev.touchstone.host.Extension;
import dev.touchstone.host.containment.Containment;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A desk for each theory that is there. A theory that went, or whose plugin was replaced, answers what it was asked and
 * leaves. Used by one thread at a time.
 */
final class Desks implements AutoCloseable {
    private final Supplier<List<Extension<Theory>>> present;
    private final Containment containment;
    private final Map<String, Desk> byTheory = new LinkedHashMap<>();

    /**
     * None yet.
     *
     * @param present theories that are there
     * @param containment where they are asked
     */
    Desks(Supplier<List<Extension<Theory>>> present, Containment containment) {
        this.present = present;
        this.containment = containment;
    }

    /** The desks of these theories, as far as they are there. */
    List<Desk> of(Collection<Study.Contender> theories) {
        refresh();
        Set<String> asked = theories.stream().map(Study.Contender::id).collect(Collectors.toSet());
        return byTheory.values().stream()
                .filter(desk -> asked.contains(desk.id()))
                .toList();
    }

    /** Those of these theories that are not there. */
    List<Study.Contender> absent(Collection<Study.Contender> theories) {
        refresh();
        return theories.stream()
                .filter(theory -> !byTheory.containsKey(theory.id()))
                .toList();
    }

    /** Forgets what was fitted live for a study. */
    void forget(String study) {
        byTheory.values().forEach(desk -> desk.forget(study));
    }

    /** Lets go of theories that went. */
    void refresh() {
        Map<String, Extension<Theory>> there = new LinkedHashMap<>();
        present.get().forEach(theory -> there.put(theory.id(), theory));
        List<Desk> gone = byTheory.values().stream()
                .filter(desk -> !desk.isOf(there.get(desk.id())))
                .toList();
        for (Desk desk : gone) {
            byTheory.remove(desk.id());
            desk.retire();
        }
        there.forEach((id, theory) -> byTheory.computeIfAbsent(id, one -> open(theory)));
    }

    /** Null if its plugin went just now. */
    private @Nullable Desk open(Extension<Theory> theory) {
        try {
            return new Desk(theory, containment);
        } catch (FaultException e) {
            return null;
        }
    }

    @Override
    public void close() {
        byTheory.values().forEach(Desk::close);
    }
}
