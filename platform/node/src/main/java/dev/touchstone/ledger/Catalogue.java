package dev.touchstone.ledger;

import dev.touchstone.api.Study;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The studies that a ledger holds.
 *
 * @param studies in the order in which they were begun or resumed
 */
public record Catalogue(List<Item> studies) {
    /**
     * A study.
     *
     * @param study as declared
     * @param begun when it was begun or resumed last, in microseconds since 1970
     * @param concluded when it became complete, in the same unit; {@link #NEVER} if it is not. Replaying it later
     *     changes nothing about that
     */
    public record Item(Study study, long begun, long concluded) {
        /** Whether it is complete. */
        public boolean isComplete() {
            return concluded != NEVER;
        }

        /** The names of its cohorts' chains. */
        public List<String> chains() {
            return study.cohorts().stream().map(study::chain).toList();
        }
    }

    /** A time that does not come. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Keeps a copy. */
    public Catalogue {
        studies = List.copyOf(studies);
    }

    /**
     * All studies of a ledger.
     *
     * @throws dev.touchstone.api.FaultException if it cannot be read
     */
    public static Catalogue of(Ledger ledger) {
        List<Item> studies = new ArrayList<>();
        for (String chain : ledger.chains()) {
            for (Entry entry : ledger.find(chain, Fact.StudyOpened.class)) {
                Study study = ((Fact.StudyOpened) entry.fact()).study();
                long concluded = ledger.find(chain, Fact.StudyClosed.class).stream()
                        .mapToLong(Entry::time)
                        .min()
                        .orElse(NEVER);
                studies.add(new Item(study, entry.time(), concluded));
            }
        }
        studies.sort(Comparator.comparing(Item::begun)
                .thenComparing(item -> item.study().id()));
        return new Catalogue(studies);
    }

    /**
     * What a study can carry over from: of each other phenomenon the study that was completed last.
     *
     * @param phenomenon that is left out
     * @param time only those that were complete before, in microseconds since 1970
     * @return sorted by phenomenon
     */
    public List<Item> elsewhere(String phenomenon, long time) {
        return latest(studies.stream()
                .filter(item -> item.isComplete() && item.concluded() < time)
                .filter(item -> !item.study().phenomenon().id().equals(phenomenon))
                .toList());
    }

    /**
     * The studies whose cohorts some chains record, in the order of their phenomena.
     *
     * @param ledger that holds the chains
     */
    public List<Item> recordedIn(Ledger ledger, Collection<String> chains) {
        Set<String> ids = chains.stream()
                .flatMap(chain -> ledger.find(chain, Fact.CohortOpened.class).stream())
                .map(entry -> ((Fact.CohortOpened) entry.fact()).study())
                .collect(Collectors.toSet());
        return studies.stream()
                .filter(item -> ids.contains(item.study().id()))
                .sorted(Comparator.comparing(item -> item.study().phenomenon().id()))
                .toList();
    }

    private static List<Item> latest(List<Item> items) {
        Map<String, Item> byPhenomenon = new TreeMap<>();
        Comparator<Item> order = Comparator.comparing(Item::concluded)
                .thenComparing(item -> item.study().id());
        items.forEach(item ->
                byPhenomenon.merge(item.study().phenomenon().id(), item, (a, b) -> order.compare(a, b) < 0 ? b : a));
        return List.copyOf(byPhenomenon.values());
    }
}
