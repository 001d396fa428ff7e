package dev.touchstone.host.inspection;

import dev.touchstone.api.Fault;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one JAR. */
final class Findings {
    private final String jar;
    private final List<Fault> faults = new ArrayList<>();

    /** Nothing so far. */
    Findings(String jar) {
        this.jar = jar;
    }

    /**
     * Something is wrong.
     *
     * @param what goes on from the name of the JAR
     */
    void add(String what, String remedy) {
        faults.add(new Fault(Fault.Kind.PLUGIN, jar + " " + what, remedy));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }
}
