package dev.touchstone.cli;

import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Judged;
import dev.touchstone.api.Score;
import dev.touchstone.host.Extension;
import dev.touchstone.report.Incident;
import dev.touchstone.report.ScoreBook;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.board.Boards;
import java.util.ArrayList;
import java.util.List;

/** Has evaluators say what several studies show together. */
final class Comparison {
    private Comparison() {}

    /** The boards of these studies; an evaluator that breaks is reported on them and hurts no other. */
    static Boards of(List<StudyRecord> studies, List<Extension<Evaluator>> evaluators) {
        List<Judged> judged = studies.stream()
                .map(record -> new Judged(record.study(), record.scores()))
                .toList();
        List<Score> scores = new ArrayList<>();
        List<Incident> incidents = new ArrayList<>();
        for (Extension<Evaluator> evaluator : evaluators) {
            try {
                scores.addAll(evaluator.instance().compare(judged));
            } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
                incidents.add(new Incident(
                        "evaluator " + evaluator.id(),
                        new Fault(
                                Fault.Kind.PLUGIN,
                                "It broke over several studies: " + e,
                                "Report it to the author of "
                                        + evaluator.plugin().id() + " "
                                        + evaluator.plugin().version() + ".")));
            }
        }
        return new Boards(studies, new ScoreBook(scores), incidents);
    }
}
