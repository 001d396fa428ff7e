package dev.touchstone.report.html;

import dev.touchstone.api.Score;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Measures;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.markup.Element;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What else is known of forecasts whose skill alone does not tell them apart. */
final class BesideSkill {
    private BesideSkill() {}

    /**
     * The table, or nothing if nothing is known.
     *
     * @param name what stands in front of a row
     */
    static List<Element> of(String title, List<BoardRow> rows, Function<BoardRow, String> name) {
        HtmlTable table = HtmlTable.of(
                        title + ": beside the skill",
                        "Of what",
                        "Standing",
                        "Relative skill",
                        "Signs",
                        "Constants",
                        "Distinct from baselines",
                        "Remark")
                .words(1, 5)
                .prose(6);
        for (BoardRow row : rows) {
            Score signs = row.score(Measures.SIGN_RECORD);
            Score distinctness = row.score(Measures.DISTINCTNESS);
            if (signs != null || distinctness != null || row.score(Measures.RELATIVE_SKILL) != null) {
                table.row(
                        name.apply(row),
                        Look.of(row.standing()),
                        BoardSection.number(row.score(Measures.RELATIVE_SKILL), Numbers::score, true),
                        BoardSection.number(signs, Numbers::percent, true),
                        BoardSection.number(row.score(Measures.CONSTANTS), Numbers::number, false),
                        distinctness == null ? Numbers.NONE : distinctness.verdict(),
                        Stream.of(signs, distinctness)
                                .filter(Objects::nonNull)
                                .map(Score::remark)
                                .filter(remark -> !remark.isEmpty())
                                .collect(Collectors.joining(" ")));
            }
        }
        return table.isEmpty() ? List.of() : List.of(table.element());
    }
}
