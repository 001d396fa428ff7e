package dev.touchstone.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report of a study for programs: the same numbers as on the page, and every outcome and score they come from.
 *
 * <p>Two runs of the same study give the same bytes: there is no time, no duration, no host and no hash of a ledger's
 * entry in it, lists are in the order of the study and numbers are the shortest decimals that read back as the same
 * doubles. Numbers that JSON has no form for are the texts {@code "Infinity"}, {@code "-Infinity"} and {@code "NaN"}.
 * {@code format} grows when a reader would have to change.
 */
public final class JsonReport {
    private static final int FORMAT = 1;

    private JsonReport() {}

    /** The report, indented, with a line end behind it. */
    public static String of(StudyRecord record) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("format", FORMAT);
        report.put("progress", progress(record.progress()));
        report.put("verdict", verdict(record));
        report.put("study", JsonStudy.of(record));
        report.put("arms", ArmRow.of(record).stream().map(JsonReport::arm).toList());
        report.put(
                "outcomes",
                OutcomeRow.of(record).stream().map(JsonReport::outcomes).toList());
        report.put("findings", JsonFindings.of(record.dossier()));
        report.put(
                "answers",
                AnswerRow.of(record.dossier()).stream().map(JsonReport::answers).toList());
        report.put("scores", JsonScores.of(record.book()));
        report.put("faults", FaultRow.of(record).stream().map(JsonReport::fault).toList());
        report.put("provenance", JsonStudy.provenance(record));
        return JsonValue.text(report);
    }

    private static Map<String, Object> progress(Progress progress) {
        return JsonValue.map(
                "complete", progress.isComplete(),
                "finished", progress.finished(),
                "failed", progress.failed(),
                "planned", progress.planned(),
                "judged", progress.judged());
    }

    private static Map<String, Object> verdict(StudyRecord record) {
        Verdict verdict = Verdict.of(record);
        return JsonValue.map(
                "word", verdict.word(),
                "state", verdict.state(),
                "reproduction", verdict.reproduction(),
                "generalisability", verdict.generalisability(),
                "relevance", verdict.relevance(),
                "foresight", verdict.foresight(),
                "hindsight", verdict.hindsight());
    }

    private static Map<String, Object> arm(ArmRow row) {
        return JsonValue.map(
                "arm", row.arm().label(),
                "planned", row.planned(),
                "resolved", row.resolved(),
                "annulled", row.annulled(),
                "detections", row.detections());
    }

    private static Map<String, Object> outcomes(OutcomeRow row) {
        List<Double> values = row.values();
        Map<String, Object> map = JsonValue.map(
                "target", row.target().name(),
                "unit", row.target().unit(),
                "task", row.task(),
                "arm", row.arm().label(),
                "trials", values.size(),
                "reached", row.reached(),
                "annulled", row.annulled());
        if (!values.isEmpty()) {
            map.put("median", row.median());
            map.put("lowest", values.get(0));
            map.put("highest", values.get(values.size() - 1));
        }
        return map;
    }

    private static Map<String, Object> answers(AnswerRow row) {
        return JsonValue.map(
                "target", row.target(),
                "moment", row.moment(),
                "theory", row.theory(),
                "standing", JsonValue.word(row.standing()),
                "given", row.given(),
                "declined", row.declined(),
                "failed", row.failed());
    }

    private static Map<String, Object> fault(FaultRow row) {
        return JsonValue.map(
                "where", row.where(),
                "kind", JsonValue.word(row.fault().kind()),
                "message", row.fault().message(),
                "remedy", row.fault().remedy(),
                "times", row.times());
    }
}
