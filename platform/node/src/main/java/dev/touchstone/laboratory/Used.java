package dev.touchstone.laboratory;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Study;
import dev.touchstone.ledger.Catalogue;
import dev.touchstone.ledger.Ledger;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The chains that a replay is made of. */
final class Used {
    private Used() {}

    /**
     * The last hash of every cohort's chain, and under {@link Protocol#OTHER_PHENOMENA} of those that theories are fitted
     * on: whoever has the study's chain can tell whether one was cut short, and which were used.
     */
    static SortedMap<String, String> heads(Ledger ledger, Study study, Protocol protocol) {
        SortedMap<String, String> heads = new TreeMap<>();
        add(ledger, study.cohorts().stream().map(study::chain).toList(), heads);
        if (protocol == Protocol.OTHER_PHENOMENA) {
            Catalogue.of(ledger)
                    .elsewhere(study.phenomenon().id(), Catalogue.NEVER)
                    .forEach(item -> add(ledger, item.chains(), heads));
        }
        return heads;
    }

    private static void add(Ledger ledger, Collection<String> chains, SortedMap<String, String> heads) {
        chains.forEach(chain -> ledger.head(chain).ifPresent(hash -> heads.put(chain, hash)));
    }
}
