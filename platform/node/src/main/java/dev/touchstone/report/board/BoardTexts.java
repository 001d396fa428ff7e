package dev.touchstone.report.board;

import dev.touchstone.api.Score;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.StudyRecord;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Parts of boards that read the same in a terminal and on a page. */
public final class BoardTexts {
    private BoardTexts() {}

    /** A skill with its interval. */
    public static String skill(@Nullable Score score) {
        return score == null ? Numbers.NONE : Numbers.withInterval(score.value(), score.interval(), Numbers::score);
    }

    /** In how many phenomena a theory is skilful. */
    public static String breadth(MatrixRow row) {
        Score breadth = row.breadth();
        return breadth == null || breadth.value() == null ? Numbers.NONE : Numbers.number(breadth.value());
    }

    /** The mean skill over phenomena. */
    public static String mean(MatrixRow row) {
        return row.meanSkill().isEmpty()
                ? Numbers.NONE
                : Numbers.score(row.meanSkill().getAsDouble());
    }

    /** The mean skill over phenomena when fitted on the others, with their number. */
    public static String transfer(MatrixRow row) {
        DoubleStream.Builder values = DoubleStream.builder();
        row.transfers().values().stream()
                .map(Score::value)
                .filter(Objects::nonNull)
                .forEach(values::add);
        double[] all = values.build().sorted().toArray();
        return all.length == 0
                ? Numbers.NONE
                : Numbers.score(DoubleStream.of(all).average().orElseThrow()) + " (" + all.length + ")";
    }

    /** How many questions could be scored, of how many tasks. */
    public static String asked(@Nullable BoardRow climatology) {
        if (climatology == null) {
            return Numbers.NONE;
        }
        Long asked = climatology.count("asked");
        Long tasks = climatology.count("tasks");
        return (asked == null ? Numbers.NONE : Numbers.count(asked, "question"))
                + (tasks == null ? "" : ", " + Numbers.count(tasks, "task"));
    }

    /** Which study speaks for a phenomenon. */
    public static String study(StudyRecord record, @Nullable String target) {
        return "study " + record.study().id() + ", "
                + Numbers.count(record.study().tasks().size(), "task") + ", "
                + Numbers.count(record.study().seeds(), "seed")
                + (target == null ? "" : "; asked: " + target);
    }
}
