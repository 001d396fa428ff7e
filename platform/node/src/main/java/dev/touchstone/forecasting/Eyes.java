package dev.touchstone.forecasting;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.History;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Series;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a theory sees of a question: the metrics that it subscribes to and that of the target.
 *
 * @param metrics that it subscribes to
 * @param outcome whether it also sees what became of the question, as the {@link Oracle} does and no other
 */
record Eyes(Set<String> metrics, boolean outcome) {
    /** Evidence of a question. */
    Evidence evidence(Known known) {
        Map<String, Series> seen = new HashMap<>();
        Map<String, Series> all = known.evidence().series();
        String target = known.question().target().metric().name();
        all.forEach((metric, series) -> {
            if (metric.equals(target) || metrics.contains(metric)) {
                seen.put(metric, series);
            }
        });
        if (outcome && known.outcome() != null && known.teaches()) {
            seen.put(Oracle.OUTCOME, Oracle.told(known.question(), known.outcome()));
        }
        return new Evidence(known.evidence().settings(), seen);
    }

    /** A history of questions that teach. */
    History history(List<Known> seen, Protocol protocol) {
        return new History(seen.stream().map(this::resolved).toList(), protocol);
    }

    private Resolved resolved(Known known) {
        Outcome resolution = Objects.requireNonNull(known.outcome());
        return new Resolved(known.question(), evidence(known), resolution);
    }
}
