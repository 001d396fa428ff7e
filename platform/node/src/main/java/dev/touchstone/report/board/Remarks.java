package dev.touchstone.report.board;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.report.Board;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Measures;
import dev.touchstone.report.Relevance;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a dossier says in sentences: what would change its verdicts, and what is still open. */
public final class Remarks {
    /** Below so many tasks nothing is said of others. */
    private static final int LEAST_TASKS = 5;

    private Remarks() {}

    /** What would change the verdicts, as their evaluators say. */
    public static List<String> verdicts(StudyRecord record) {
        return Stream.of(Measures.REPRODUCIBILITY, Measures.GENERALISABILITY, Measures.RELEVANCE)
                .flatMap(record.book()::of)
                .filter(score ->
                        !score.remark().isEmpty() && score.label("task").isEmpty())
                .map(score -> score.measure() + ": " + score.remark())
                .distinct()
                .toList();
    }

    /** How well general theories foresee a phenomenon, beside bespoke ones. */
    public static List<String> embeddability(Boards boards, String phenomenon) {
        List<String> sentences = new ArrayList<>();
        for (Standing standing : List.of(Standing.PROSPECTIVE, Standing.RETROSPECTIVE)) {
            Score score = boards.together()
                    .find(Measures.EMBEDDABILITY, Map.of("phenomenon", phenomenon, "standing", Words.of(standing)));
            if (score != null) {
                String value = score.value() == null ? "" : BoardTexts.skill(score) + ". ";
                sentences.add(Words.of(standing) + ": " + value + score.remark());
            }
        }
        return sentences;
    }

    /** What no verdict can be given on yet, and what would help. */
    public static List<String> open(Boards boards, StudyRecord record) {
        List<String> open = new ArrayList<>();
        String study = "'touchstone study " + Boards.phenomenon(record) + "'";
        int tasks = record.study().tasks().size();
        if (!record.progress().isComplete()) {
            open.add("The study is not finished; " + study + " goes on with it.");
        }
        if (tasks < LEAST_TASKS) {
            open.add("Whether it generalises: that takes " + LEAST_TASKS + " tasks, this study has " + tasks + ".");
        }
        for (Arm arm : List.of(Arm.CONTROL, Arm.PRACTICAL)) {
            if (!record.study().arms().contains(arm)) {
                open.add("The " + arm.label() + " arm was not trained; " + study + " with '--arms' adds it.");
            }
        }
        if (record.study().arms().contains(Arm.PRACTICAL)
                && Relevance.of(record).stream().noneMatch(row -> row.score().value() != null)) {
            open.add("How much of the effect is left in practice: no number has been published.");
        }
        theories(Board.of(record).headline(), open);
        boolean transferred = boards.together()
                .of(Measures.TRANSFER)
                .anyMatch(score -> score.label("phenomenon").equals(Boards.phenomenon(record)));
        if (!transferred) {
            open.add(
                    "Whether a theory that was fitted on other phenomena foresees this one: 'touchstone replay' tells.");
        }
        return open;
    }

    private static void theories(List<BoardRow> headline, List<String> open) {
        List<BoardRow> ranked = headline.stream().filter(BoardRow::isRanked).toList();
        if (ranked.isEmpty()) {
            open.add("Which theory foresees it: none has forecast; 'touchstone replay' has them do so.");
            return;
        }
        if (ranked.stream().noneMatch(BoardRow::isSkilful)) {
            open.add("Which theory foresees it: none of those asked is skilful.");
        }
        List<String> silent = ranked.stream()
                .map(BoardRow::theory)
                .distinct()
                .filter(theory -> ranked.stream()
                        .filter(row -> row.theory().equals(theory))
                        .allMatch(row -> Double.isNaN(row.skillOrNaN())))
                .toList();
        if (!silent.isEmpty()) {
            open.add("Without a score: " + String.join(", ", silent) + ".");
        }
    }
}
