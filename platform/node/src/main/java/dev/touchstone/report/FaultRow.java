package dev.touchstone.report;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fault and how often it occurred; a theory that breaks at every question is one row, not hundreds.
 *
 * @param where it broke, for people
 * @param fault what went wrong and what to do about it
 * @param times it occurred
 */
public record FaultRow(String where, Fault fault, long times) {
    /** Faults of cohorts and evaluators, then those of theories. */
    public static List<FaultRow> of(StudyRecord record) {
        Map<Incident, Long> times = new LinkedHashMap<>();
        record.incidents().forEach(incident -> times.merge(incident, 1L, Long::sum));
        List<Incident> theories = new ArrayList<>();
        for (Submission submission : record.dossier().submissions()) {
            if (submission.answer() instanceof Answer.Failed failed) {
                theories.add(new Incident("theory " + submission.theory(), failed.fault()));
            }
        }
        theories.sort(Comparator.comparing(Incident::where)
                .thenComparing(incident -> incident.fault().toString()));
        theories.forEach(incident -> times.merge(incident, 1L, Long::sum));
        return times.entrySet().stream()
                .map(entry ->
                        new FaultRow(entry.getKey().where(), entry.getKey().fault(), entry.getValue()))
                .toList();
    }
}
