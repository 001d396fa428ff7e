package dev.touchstone.report;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a study says, in sentences.
 *
 * @param state what is still to come; empty for a complete study
 * @param word of the reproduction: {@code reproduced}, {@code refuted}, {@code inconclusive} or {@code not judged}
 * @param reproduction whether the phenomenon reproduced, with counts
 * @param generalisability whether it holds across tasks; empty if that was not judged
 * @param relevance how much of it is left in practice; empty if that was not judged
 * @param foresight which theory saw it coming, asked before the fact
 * @param hindsight which theory would have, replayed
 */
public record Verdict(
        String state,
        String word,
        String reproduction,
        String generalisability,
        String relevance,
        String foresight,
        String hindsight) {
    private static final String NOT_JUDGED = "not judged";

    /** The verdict on a study, finished or not. */
    public static Verdict of(StudyRecord record) {
        Score score = record.book().find(Measures.REPRODUCIBILITY, Map.of());
        String word = score == null || score.verdict().isEmpty() ? NOT_JUDGED : score.verdict();
        List<BoardRow> board = Board.of(record).headline();
        return new Verdict(
                state(record.progress()),
                word,
                reproduction(record, word),
                generalisability(Forest.of(record)),
                relevance(Relevance.overall(record)),
                theories(board, Standing.PROSPECTIVE, "asked before the fact"),
                theories(
                        board,
                        Standing.RETROSPECTIVE,
                        "replayed, fitted on " + Words.of(record.study().protocol())));
    }

    private static String state(Progress progress) {
        if (progress.isComplete()) {
            return progress.failed() == 0 ? "" : Numbers.count(progress.failed(), "cohort") + " failed.";
        }
        String failed = progress.failed() == 0 ? "" : ", " + progress.failed() + " failed";
        String cohorts =
                progress.finished() + " of " + Numbers.count(progress.planned(), "cohort") + " finished" + failed;
        return "This study is not finished: " + cohorts
                + (progress.judged() ? "" : ", not judged as a whole")
                + ". Everything below may still change.";
    }

    private static String reproduction(StudyRecord record, String word) {
        String phenomenon = record.study().phenomenon().id();
        String rates = ArmRow.of(record).stream()
                .filter(row -> row.arm() != Arm.PRACTICAL && row.counted() > 0)
                .map(Verdict::rate)
                .collect(Collectors.joining(" and in "));
        String lead = switch (word) {
            case Measures.REPRODUCED -> phenomenon + " reproduced";
            case Measures.REFUTED -> "the claim of " + phenomenon + " is refuted";
            case NOT_JUDGED -> "the claim of " + phenomenon + " is not judged yet";
            default -> "whether " + phenomenon + " reproduces is " + word;
        };
        return capital(lead)
                + (rates.isEmpty()
                        ? "."
                        : (word.equals(NOT_JUDGED) ? ": so far it was detected in " : ": it was detected in ") + rates
                                + ".");
    }

    private static String generalisability(Forest forest) {
        Score score = forest.mean();
        if (score == null) {
            return "";
        }
        Interval expected =
                forest.prediction() == null ? null : forest.prediction().interval();
        return "Across tasks: " + (score.verdict().isEmpty() ? NOT_JUDGED : score.verdict())
                + (score.value() == null
                        ? ""
                        : ", mean effect " + Numbers.withInterval(score.value(), score.interval(), Numbers::number))
                + (expected == null
                        ? ""
                        : ", in a new task " + Numbers.interval(expected, Numbers::number) + " expected")
                + ".";
    }

    private static String relevance(@Nullable Score score) {
        if (score == null) {
            return "";
        }
        return score.value() == null
                ? "How much of the effect is left in practice cannot be said yet."
                : "In the practical arm " + Numbers.withInterval(score.value(), score.interval(), Numbers::percent)
                        + " of the effect is left.";
    }

    private static String rate(ArmRow row) {
        String interval = row.rate() == null ? "" : Numbers.interval(row.rate().interval(), Numbers::percent);
        return row.detections() + " of "
                + Numbers.count(row.counted(), row.arm().label() + " trial")
                + (interval.isEmpty() ? "" : " " + interval);
    }

    private static String theories(List<BoardRow> board, Standing standing, String how) {
        List<BoardRow> numbered = board.stream()
                .filter(row -> row.standing() == standing && row.isRanked())
                .filter(row -> !Double.isNaN(row.skillOrNaN()))
                .sorted(Comparator.comparingDouble(BoardRow::skillOrNaN).reversed())
                .toList();
        if (numbered.isEmpty()) {
            return capital(how) + ", no theory has a score.";
        }
        List<BoardRow> skilful = numbered.stream().filter(BoardRow::isSkilful).toList();
        if (skilful.isEmpty()) {
            return capital(how) + ", no theory was skilful; the best was " + skill(numbered.get(0)) + ".";
        }
        String others = skilful.size() == 1
                ? ""
                : "; " + skilful.stream().skip(1).map(BoardRow::theory).collect(Collectors.joining(", "))
                        + (skilful.size() == 2 ? " was" : " were") + " skilful, too";
        return capital(how) + ", it was best foreseen by " + skill(skilful.get(0)) + others + ".";
    }

    private static String skill(BoardRow row) {
        Score skill = Objects.requireNonNull(row.skill());
        Long answered = row.count("answered");
        Long asked = row.count("asked");
        String rests = answered == null
                ? ""
                : ", n = " + answered + (asked == null ? "" : " of " + Numbers.count(asked, "question"));
        return row.theory() + ", skill " + Numbers.withInterval(skill.value(), skill.interval(), Numbers::score)
                + rests;
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
