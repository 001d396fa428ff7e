package dev.touchstone.cli;

import dev.touchstone.api.FaultException;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.report.StudyRecord;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which studies speak on a board: one of each phenomenon. */
final class BoardStudies {
    /** Judged studies first, then by how much was found out; of equal ones that which was touched last. */
    private static final Comparator<Spoken> BY_WEIGHT =
            Comparator.comparing(Spoken::judged).thenComparing(Spoken::resolved).thenComparing(Spoken::lastBegun);

    private record Spoken(StudyRecord record, boolean judged, long resolved, long lastBegun) {}

    private BoardStudies() {}

    /**
     * Of each phenomenon the study with the most resolved questions among those that are judged, unless one is named.
     *
     * @param named first digits of studies that are to speak for their phenomena
     * @throws FaultException if the ledger holds no study, or a name fits none or several
     */
    static List<StudyRecord> in(Ledger ledger, ReportFiles files, List<String> named) {
        List<Selection.Candidate> all = Selection.all(ledger);
        Map<String, Selection.Candidate> chosen = new LinkedHashMap<>();
        named.stream()
                .map(prefix -> Selection.meant(all, prefix))
                .forEach(candidate -> chosen.put(candidate.phenomenon(), candidate));
        Map<String, Spoken> best = new LinkedHashMap<>();
        for (Selection.Candidate candidate : all) {
            Selection.Candidate instead = chosen.get(candidate.phenomenon());
            if (instead == null || instead.equals(candidate)) {
                Spoken spoken = spoken(files.record(candidate.id()), candidate);
                best.merge(candidate.phenomenon(), spoken, (a, b) -> BY_WEIGHT.compare(a, b) >= 0 ? a : b);
            }
        }
        return best.values().stream().map(Spoken::record).toList();
    }

    private static Spoken spoken(StudyRecord record, Selection.Candidate candidate) {
        long resolved = record.dossier().outcomes().size();
        return new Spoken(record.withoutSeries(), record.progress().judged(), resolved, candidate.lastBegun());
    }
}
