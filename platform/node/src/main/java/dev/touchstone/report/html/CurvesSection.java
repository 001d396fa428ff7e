package dev.touchstone.report.html;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.markup.Element;
import dev.touchstone.report.plot.Key;
import dev.touchstone.report.plot.Shape;
import java.util.ArrayList;
import java.util.List;

/** What the trials went through, a small figure a task. */
final class CurvesSection {
    private CurvesSection() {}

    static Element of(StudyRecord record) {
        List<Metric> metrics = CurveData.metrics(record.study());
        List<Element> figures = new ArrayList<>();
        for (Task task : record.study().tasks()) {
            List<List<CurveData>> data = metrics.stream()
                    .map(metric -> CurveData.of(record, task, metric))
                    .toList();
            if (!data.get(0).isEmpty()) {
                String id = "curve-" + figures.size();
                figures.add(Section.figure(
                        task.name(), "", CurveFigure.of(record, task, id, data).svg()));
            }
        }
        Element section = Section.of("curves", "Curves");
        if (figures.isEmpty()) {
            return section.add(Section.paragraph("Nothing has been measured yet."));
        }
        return section.add(key(record, metrics))
                .add(Section.gallery(figures))
                .add(Section.note(caption(record, metrics)));
    }

    private static Element key(StudyRecord record, List<Metric> metrics) {
        Key key = new Key();
        for (Arm arm : record.study().arms()) {
            key.entry(arm.label() + " arm", Key.fill("band " + Look.of(arm)), Key.stroke("line " + Look.of(arm)));
        }
        key.entry(metrics.get(0).name(), Key.stroke("line plain"));
        if (metrics.size() > 1) {
            key.entry(metrics.get(1).name(), Key.stroke("line plain companion"));
        }
        if (record.claim().target().kind() == Target.Kind.TIME) {
            key.entry("a trial reached the target", Key.dot(Shape.CIRCLE, "dot plain"));
            key.entry("not within its horizon", Key.dot(Shape.CIRCLE, "ring plain"));
        }
        return key.list();
    }

    private static String caption(StudyRecord record, List<Metric> metrics) {
        StringBuilder text = new StringBuilder("Line: median over seeds. Band: 10 % to 90 % quantile over seeds. "
                + "A trial that has ended keeps its last value, so that the line is always over the same trials; "
                + "a value that is not a number is left out, and one beyond the axis is drawn at its end.");
        if (record.claim().target().kind() == Target.Kind.TIME) {
            text.append(" The marks above show each trial's ")
                    .append(record.claim().target().name())
                    .append('.');
        }
        metrics.forEach(metric -> text.append(' ')
                .append(metric.name())
                .append(": ")
                .append(metric.description())
                .append('.'));
        return text.toString();
    }
}
