package dev.touchstone.report;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** The theories of a study beside each other, in characters. */
public final class TextBoard {
    private TextBoard() {}

    /** The board of one standing and protocol, a part for each target; over all moments, as a terminal has room for. */
    static TextTable of(StudyRecord record, Standing standing, Protocol protocol) {
        boolean drawn = record.book().of(Measures.PIT).findAny().isPresent();
        TextTable table = new TextTable()
                .row(List.of(
                        "theory", "skill", "interval", "CRPS", "50 %", "90 %", "answered", drawn ? "by tenth" : ""));
        String target = "";
        for (BoardRow row : Board.of(record).rows()) {
            if (row.standing() != standing || row.protocol() != protocol || !row.isPooled() || row.isSilent()) {
                continue;
            }
            if (!row.target().equals(target)) {
                target = row.target();
                table.row(List.of(target + ":"));
            }
            Long answered = row.count("answered");
            Long asked = row.count("asked");
            Score skill = row.skill();
            table.row(List.of(
                    row.theory(),
                    number(skill, Numbers::score),
                    skill == null ? "" : Numbers.interval(skill.interval(), Numbers::score),
                    number(row.score(Measures.MEAN_CRPS), Numbers::number),
                    number(row.score(Measures.COVERAGE_50), Numbers::percent),
                    number(row.score(Measures.COVERAGE_90), Numbers::percent),
                    answered == null || asked == null ? Numbers.NONE : answered + "/" + asked,
                    Pit.of(record.book(), row).bars()));
        }
        return table;
    }

    /** The number of a score without its interval. */
    public static String number(@Nullable Score score, DoubleFunction<String> form) {
        return score == null ? Numbers.NONE : Numbers.withInterval(score.value(), null, form);
    }
}
