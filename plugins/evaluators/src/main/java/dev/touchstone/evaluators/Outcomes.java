package dev.touchstone.evaluators;

import dev.touchstone.api.Dossier.Finding;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Trial;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of targets: a finding of a question's own horizon counts before one of all horizons. */
final class Outcomes {
    /** What a question and a finding have in common. */
    record Place(Trial trial, String target) {
        static Place of(Question question) {
            return new Place(question.trial(), question.target().name());
        }

        static Place of(Finding finding) {
            return new Place(finding.trial(), finding.target());
        }
    }

    private static final long ALL_HORIZONS = Long.MIN_VALUE;

    private final Map<Place, Map<Long, Outcome>> found = new HashMap<>();

    void add(Finding finding) {
        Long horizon = finding.horizon();
        // The ledger holds one a place. Should there be two, the order of arrival must not choose.
        found.computeIfAbsent(Place.of(finding), place -> new HashMap<>(2))
                .merge(horizon == null ? ALL_HORIZONS : horizon, finding.outcome(), Outcomes::first);
    }

    @Nullable
    Outcome of(Question question) {
        Map<Long, Outcome> outcomes = found.get(Place.of(question));
        if (outcomes == null) {
            return null;
        }
        Outcome ofHorizon = outcomes.get(question.horizon());
        return ofHorizon == null ? outcomes.get(ALL_HORIZONS) : ofHorizon;
    }

    private static Outcome first(Outcome a, Outcome b) {
        return a.toString().compareTo(b.toString()) <= 0 ? a : b;
    }
}
