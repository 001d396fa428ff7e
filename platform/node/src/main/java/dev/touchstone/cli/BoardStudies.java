package dev.touchstone.cli;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.Study;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.report.StudyRecord;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which studies speak on a board: one of each phenomenon. */
final class BoardStudies {
    /** Judged studies first, then by how much was found out. */
    private static final Comparator<StudyRecord> BY_WEIGHT = Comparator.comparing(
                    (StudyRecord record) -> record.progress().judged())
            .thenComparing(record -> record.dossier().outcomes().size());

    private BoardStudies() {}

    /**
     * Of each phenomenon the study with the most resolved questions among those that are judged, unless one is named; of
     * equal ones that which was begun or resumed last.
     *
     * @param named first digits of studies that are to speak for their phenomena
     * @throws FaultException if the ledger holds no study, or a name fits none or several
     */
    static List<StudyRecord> in(Ledger ledger, ReportFiles files, List<String> named) {
        List<Study> all = Selection.all(ledger);
        Map<String, Study> chosen = new LinkedHashMap<>();
        named.stream()
                .map(prefix -> Selection.one(prefix, all))
                .forEach(study -> chosen.put(study.phenomenon().id(), study));
        Map<String, StudyRecord> best = new LinkedHashMap<>();
        for (Study study : all) {
            String phenomenon = study.phenomenon().id();
            Study instead = chosen.get(phenomenon);
            if (instead == null || instead.equals(study)) {
                StudyRecord record = files.record(study.id()).withoutSeries();
                best.merge(phenomenon, record, (a, b) -> BY_WEIGHT.compare(a, b) > 0 ? a : b);
            }
        }
        return List.copyOf(best.values());
    }
}
