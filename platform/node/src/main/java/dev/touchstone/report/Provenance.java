package dev.touchstone.report;

import dev.touchstone.api.Plugin;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a report comes from, beside what the study itself says.
 *
 * @param command that made the study, as a user would type it; may be empty
 * @param evaluators plugins of the evaluators
 * @param heads hash of the last entry of each chain of the ledger, by the chain's name; may be empty
 */
public record Provenance(String command, List<Plugin> evaluators, SortedMap<String, String> heads) {
    /** Nothing known. */
    public static final Provenance NONE = new Provenance("", List.of(), new TreeMap<>());

    /** Keeps copies. */
    public Provenance {
        evaluators = List.copyOf(evaluators);
        heads = Collections.unmodifiableSortedMap(new TreeMap<>(heads));
    }
}
