package dev.touchstone.forecasting;

import dev.touchstone.api.Study;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.ledger.Catalogue;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.StudyLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The questions of other phenomena: of each those of its study that was completed last, and of a phenomenon without one
 * those of its reference history, unless the study that asks leaves reference histories out.
 */
final class Elsewhere {
    private final Ledger ledger;
    private final References references;
    private final Map<String, List<Known>> studies = new HashMap<>();

    Elsewhere(Ledger ledger, References references) {
        this.ledger = ledger;
        this.references = references;
    }

    /** What could be known when a stage of a study began, at a time in microseconds since 1970. */
    List<Known> before(Study study, long time) {
        String phenomenon = study.phenomenon().id();
        return of(study, Catalogue.of(ledger).elsewhere(phenomenon, time));
    }

    /** What a replay was asked for, which names the chains; none if it does not. */
    List<Known> of(Study study, Fact.@Nullable ReplayAsked asked) {
        return asked == null
                ? List.of()
                : of(
                        study,
                        Catalogue.of(ledger).recordedIn(ledger, asked.cohorts().keySet()));
    }

    private List<Known> of(Study study, List<Catalogue.Item> others) {
        SortedMap<String, List<Known>> byPhenomenon = new TreeMap<>();
        if (study.reference().isThere()) {
            for (String phenomenon : references.phenomena()) {
                byPhenomenon.put(
                        phenomenon,
                        references.of(phenomenon).stream().map(Known::of).toList());
            }
        }
        for (Catalogue.Item other : others) {
            byPhenomenon.put(other.study().phenomenon().id(), read(other.study().id()));
        }
        byPhenomenon.remove(study.phenomenon().id());
        return byPhenomenon.values().stream().flatMap(List::stream).toList();
    }

    private List<Known> read(String study) {
        return studies.computeIfAbsent(study, id -> new Archive(StudyLog.read(ledger, id)).all());
    }
}
