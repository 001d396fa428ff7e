package dev.touchstone.report.html;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.OutcomeRow;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.plot.Area;
import dev.touchstone.report.plot.Box;
import dev.touchstone.report.plot.Figure;
import dev.touchstone.report.plot.Guide;
import dev.touchstone.report.plot.Layer;
import dev.touchstone.report.plot.Panel;
import dev.touchstone.report.plot.Point;
import dev.touchstone.report.plot.Scale;
import dev.touchstone.report.plot.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The outcome of every trial of a quantity, task by task; times have their place above the curves instead. */
final class OutcomeFigure {
    private static final double WIDTH = 360;
    private static final double LEFT = 120;
    private static final double TOP = 6;
    private static final double ROW = 30;
    private static final double BELOW = 32;

    private OutcomeFigure() {}

    /** The figure of rows with the same target, some of which have a value. */
    static Figure of(String id, StudyRecord record, Target target, List<OutcomeRow> rows) {
        List<String> tasks = record.study().tasks().stream().map(Task::name).toList();
        List<Arm> arms = record.study().arms();
        boolean claimed = target.name().equals(record.claim().target().name());
        double threshold = record.claim().threshold();
        DoubleStream values =
                rows.stream().flatMap(row -> row.values().stream()).mapToDouble(Double::doubleValue);
        Scale across = Scales.of(claimed ? DoubleStream.concat(values, DoubleStream.of(threshold)) : values);
        List<Layer> layers = new ArrayList<>();
        if (claimed) {
            layers.add(new Layer.Segments(List.of(Box.upright(threshold, 0, tasks.size())), "reference"));
        }
        for (Arm arm : arms) {
            double offset = (arms.indexOf(arm) + 1.0) / (arms.size() + 1);
            List<Point> dots = rows.stream()
                    .filter(row -> row.arm() == arm)
                    .flatMap(row -> row.values().stream()
                            .filter(Double::isFinite)
                            .map(value -> new Point(value, tasks.size() - tasks.indexOf(row.task()) - offset)))
                    .toList();
            layers.add(new Layer.Dots(dots, Look.shape(arm), 3, "dot seen-through " + Look.of(arm)));
        }
        List<Tick> names = IntStream.range(0, tasks.size())
                .mapToObj(i -> new Tick(tasks.size() - i - 0.5, Labels.shortened(tasks.get(i), LEFT)))
                .toList();
        String unit = target.unit().equals("1") ? "" : " (" + target.unit() + ")";
        Guide below = new Guide(across, Tick.of(across, 6, Numbers::number), target.name() + unit);
        Guide beside = new Guide(new Scale.Linear(0, tasks.size()), names, "");
        Area area = new Area(LEFT, TOP, WIDTH - 14, TOP + ROW * tasks.size());
        String title = "Outcomes of " + target.name();
        String description = "Each dot is a trial. Medians are in the table.";
        return new Figure(
                id, title, description, WIDTH, area.bottom() + BELOW, List.of(new Panel(area, below, beside, layers)));
    }
}
