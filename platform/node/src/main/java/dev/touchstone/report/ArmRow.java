package dev.touchstone.report;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the claim in an arm, over all tasks.
 *
 * @param arm of the study
 * @param planned trials
 * @param resolved trials that came to an outcome, annulled ones among them
 * @param detections trials that showed the phenomenon
 * @param annulled trials that count neither way
 * @param rate detection rate as the evaluator published it; null before the study is judged
 */
public record ArmRow(
        Arm arm,
        long planned,
        long resolved,
        long detections,
        long annulled,
        @Nullable Score rate) {
    /** One row an arm, in the order of the study. */
    public static List<ArmRow> of(StudyRecord record) {
        return record.study().arms().stream().map(arm -> row(record, arm)).toList();
    }

    /** Trials that count: resolved and not annulled. */
    public long counted() {
        return resolved - annulled;
    }

    private static ArmRow row(StudyRecord record, Arm arm) {
        Study study = record.study();
        long tasks =
                study.tasks().stream().filter(t -> t.arms().containsKey(arm)).count();
        List<Outcome> outcomes = record.dossier().ofClaim(arm).stream()
                .map(Dossier.Finding::outcome)
                .toList();
        return new ArmRow(
                arm,
                tasks * study.seeds(),
                outcomes.size(),
                outcomes.stream().filter(record.claim()::detects).count(),
                outcomes.stream().filter(Outcome.Annulled.class::isInstance).count(),
                record.book().find(Measures.DETECTION_RATE, Map.of("arm", arm.label(), "task", "")));
    }
}
