package dev.touchstone.report;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Outcome;
import java.util.List;
import java.util.Map;

/** Every outcome of every trial as plain values, in the order of targets, tasks, arms and seeds. */
final class JsonFindings {
    private JsonFindings() {}

    static List<Map<String, Object>> of(Dossier dossier) {
        return dossier.findings().stream().map(JsonFindings::finding).toList();
    }

    private static Map<String, Object> finding(Dossier.Finding finding) {
        Map<String, Object> map = JsonValue.map(
                "target", finding.target(),
                "task", finding.trial().task(),
                "arm", finding.trial().arm().label(),
                "seed", finding.trial().seed(),
                "trial", finding.trial().id());
        if (finding.horizon() != null) {
            map.put("horizon", finding.horizon());
        }
        Outcome outcome = finding.outcome();
        if (outcome instanceof Outcome.Observed observed) {
            map.put("observed", observed.value());
        } else if (outcome instanceof Outcome.NotWithin notWithin) {
            map.put("notWithin", notWithin.horizon());
        } else if (outcome instanceof Outcome.Annulled annulled) {
            map.put("annulled", annulled.reason());
        }
        return map;
    }
}
