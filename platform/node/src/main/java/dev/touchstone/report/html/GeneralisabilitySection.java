package dev.touchstone.report.html;

import dev.touchstone.api.Score;
import dev.touchstone.report.Forest;
import dev.touchstone.report.Measures;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.ScoreBook;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.markup.Element;
import dev.touchstone.report.plot.Key;
import dev.touchstone.report.plot.Layer;
import dev.touchstone.report.plot.Point;
import dev.touchstone.report.plot.Shape;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How large the effect is in each task, and what that says of tasks that nobody has looked at. */
final class GeneralisabilitySection {
    private GeneralisabilitySection() {}

    static Element of(StudyRecord record) {
        Forest forest = Forest.of(record);
        Element section = Section.of("generalisability", "Effect by task");
        if (forest.isEmpty()) {
            return section.add(Section.paragraph("No effect by task has been judged yet."));
        }
        HtmlTable table = HtmlTable.of("Effect by task, canonical arm", "Task", "Effect", "Rests on")
                .words(2);
        forest.rows().forEach(row -> table.row(row.name(), row.numbers(), row.counts()));
        HtmlTable spread = heterogeneity(record.book());
        return section.add(key())
                .add(Element.of("div")
                        .style("beside")
                        .add(Section.figure(
                                "Effect by task",
                                "canonical arm",
                                ForestFigure.of("forest", forest).svg()))
                        .add(table.element()))
                .addAll(spread.isEmpty() ? List.of() : List.of(spread.element()))
                .add(
                        Section.note(
                                "Random-effects meta-analysis over tasks; the mean with its Knapp-Hartung interval. What "
                                        + "lies below the claim's threshold is no effect. Below five tasks nothing is said of others."));
    }

    /** The verdict with all that it rests on, in the evaluator's own words. */
    private static HtmlTable heterogeneity(ScoreBook book) {
        HtmlTable table = HtmlTable.of("Across tasks", "Measure", "Of what", "Value", "Rests on", "Verdict", "Remark")
                .words(1, 4)
                .prose(3, 5);
        Stream.concat(
                        Stream.of(Measures.GENERALISABILITY, Measures.PREDICTION_INTERVAL, Measures.WORST_TASK),
                        Measures.HETEROGENEITY.stream())
                .flatMap(book::of)
                .forEach(score -> table.row(
                        score.measure(),
                        labels(score),
                        Numbers.withInterval(score.value(), score.interval(), Numbers::number),
                        Numbers.counts(score),
                        score.verdict(),
                        score.remark()));
        return table;
    }

    private static String labels(Score score) {
        return Stream.of("estimator", "task", "arm")
                .map(score::label)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Element key() {
        Layer diamond = new Layer.Band(
                List.of(new Point(0, 0.5), new Point(0.5, 0.1), new Point(1, 0.5)),
                List.of(new Point(0, 0.5), new Point(0.5, 0.9), new Point(1, 0.5)),
                "dot plain");
        return new Key()
                .entry("a task", Key.stroke("interval arm-canonical"), Key.dot(Shape.SQUARE, "dot arm-canonical"))
                .entry("mean over tasks", diamond)
                .entry("expected in a new task", Key.stroke("expected"))
                .entry("the claim's threshold: no effect below it", Key.stroke("reference"))
                .list();
    }
}
