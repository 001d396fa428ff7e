package dev.touchstone.report.html;

import dev.touchstone.api.Score;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.markup.Element;
import java.util.stream.Collectors;

/** Every score that has no place of its own above, as it was published: a stranger's evaluator is seen as well. */
final class ScoresSection {
    private ScoresSection() {}

    static Element of(StudyRecord record) {
        HtmlTable table = HtmlTable.of(
                        "Scores of all other measures", "Measure", "Of what", "Value", "Rests on", "Verdict", "Remark")
                .words(1, 4)
                .prose(3, 5);
        for (Score score : record.book().others()) {
            table.row(
                    score.measure(),
                    labels(score, record),
                    Numbers.withInterval(score.value(), score.interval(), Numbers::number),
                    Numbers.counts(score),
                    score.verdict(),
                    score.remark());
        }
        Element section = Section.of("scores", "Other scores");
        return table.isEmpty() ? section.add(Section.paragraph("There are none.")) : section.add(table.element());
    }

    /** All labels but the phenomenon, which is that of the report. */
    private static String labels(Score score, StudyRecord record) {
        return score.labels().entrySet().stream()
                .filter(label ->
                        !label.getValue().equals(record.study().phenomenon().id()))
                .map(label -> label.getKey() + " " + label.getValue())
                .collect(Collectors.joining(", "));
    }
}
