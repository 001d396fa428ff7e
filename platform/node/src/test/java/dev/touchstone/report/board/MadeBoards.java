package dev.touchstone.report.board;

import dev.touchstone.api.Fault;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import dev.touchstone.report.Incident;
import dev.touchstone.report.MadeStudy;
import dev.touchstone.report.ScoreBook;
import dev.touchstone.report.StudyRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Boards of imitated studies, with made-up scores of several together. */
public final class MadeBoards {
    private static final String[] THEORIES = {
        "climatology", "persistence", "curve-extrapolation", "decay-law-curve", "kernel-alignment", "oracle"
    };

    private MadeBoards() {}

    /** Two phenomena, the second with a long name and a theory less. */
    public static Boards two(String words) {
        return of(
                List.of(
                        MadeStudy.full()
                                .theories(THEORIES)
                                .size(5, 3)
                                .words(words)
                                .record(),
                        MadeStudy.full()
                                .phenomenon("epoch-wise-double-descent")
                                .theories("climatology", "persistence", "decay-law-curve")
                                .size(2, 3)
                                .words(words)
                                .record()),
                words);
    }

    /** These studies with made-up scores of them together. */
    static Boards of(List<StudyRecord> studies, String words) {
        List<Score> together = new ArrayList<>();
        for (String standing : List.of("prospective", "retrospective")) {
            together.add(breadth("kernel-alignment", standing, 1));
            together.add(breadth("decay-law-curve", standing, 2));
            for (StudyRecord record : studies) {
                together.add(Score.of(
                        "embeddability",
                        Map.of("phenomenon", Boards.phenomenon(record), "standing", standing),
                        0.75,
                        new Interval(0.6, 0.8, 0.95, "made up"),
                        Map.of(),
                        "",
                        "Best general theory: decay-law-curve." + words));
            }
        }
        for (StudyRecord record : studies) {
            together.add(Score.of(
                    "transfer",
                    Map.of(
                            "theory", "decay-law-curve",
                            "phenomenon", Boards.phenomenon(record),
                            "standing", "retrospective"),
                    0.25,
                    new Interval(0.1, 0.4, 0.95, "made up"),
                    Map.of("answered", 90L),
                    "skilful",
                    words));
        }
        List<Incident> incidents = words.isEmpty()
                ? List.of()
                : List.of(new Incident("evaluator " + words, new Fault(Fault.Kind.PLUGIN, words, words)));
        return new Boards(studies, new ScoreBook(together), incidents);
    }

    private static Score breadth(String theory, String standing, double phenomena) {
        return Score.of(
                "breadth",
                Map.of("theory", theory, "standing", standing),
                phenomena,
                null,
                Map.of("phenomena", 2L),
                "",
                "Skilful somewhere.");
    }
}
