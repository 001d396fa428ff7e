package dev.touchstone.cli;

import dev.touchstone.api.Evaluator;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Judged;
import dev.touchstone.api.Score;
import dev.touchstone.host.Extension;
import dev.touchstone.host.Use;
import dev.touchstone.host.containment.ContainedThread;
import dev.touchstone.host.containment.Containment;
import dev.touchstone.host.containment.Ward;
import dev.touchstone.report.Incident;
import dev.touchstone.report.ScoreBook;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.board.Boards;
import java.util.ArrayList;
import java.util.List;

/** Has evaluators say what several studies show together. */
final class Comparison {
    private static final long LIMIT_MILLIS = 60_000;

    private Comparison() {}

    /** The boards of these studies; an evaluator that breaks is reported on them and hurts no other. */
    static Boards of(List<StudyRecord> studies, List<Extension<Evaluator>> evaluators, Containment containment) {
        List<Judged> judged = studies.stream()
                .map(record -> new Judged(record.study(), record.scores()))
                .toList();
        List<Score> scores = new ArrayList<>();
        List<Incident> incidents = new ArrayList<>();
        for (Extension<Evaluator> evaluator : evaluators) {
            try {
                scores.addAll(compare(evaluator, judged, containment));
            } catch (FaultException e) {
                incidents.add(new Incident("evaluator " + evaluator.id(), e.fault()));
            }
        }
        return new Boards(studies, new ScoreBook(scores), incidents);
    }

    /** @throws FaultException if it broke, or took too long */
    private static List<Score> compare(Extension<Evaluator> evaluator, List<Judged> judged, Containment containment) {
        try (Use use = evaluator.use();
                ContainedThread thread = containment.thread(
                        Ward.evaluator(evaluator.id(), evaluator.plugin()),
                        evaluator.instance().getClass().getClassLoader())) {
            return thread.call(() -> List.copyOf(evaluator.instance().compare(judged)), LIMIT_MILLIS);
        }
    }
}
