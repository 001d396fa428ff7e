package dev.touchstone.report.html;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Axis;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.Spread;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.plot.Area;
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

/** The curves of one task: each arm's median and band over seeds, with the outcome of every trial above them. */
final class CurveFigure {
    private static final double WIDTH = 360;
    private static final double LEFT = 36;
    private static final double RIGHT = 343;
    private static final double TOP = 20;
    private static final double ROW = 11;
    private static final double HEIGHT = 150;
    private static final double BELOW = 32;

    private CurveFigure() {}

    /** A figure of the arms' curves; the first metric in full, the other as far as its range goes. */
    static Figure of(StudyRecord record, Task task, String id, List<List<CurveData>> metrics) {
        Axis axis = record.study().phenomenon().axis();
        Metric metric = metrics.get(0).get(0).metric();
        Scale across = Scales.positions(metrics.stream()
                .flatMap(List::stream)
                .flatMap(data -> Spread.positions(data.series()).stream())
                .toList());
        List<Panel> panels = new ArrayList<>();
        List<Arm> arms = record.study().arms();
        boolean timed = record.claim().target().kind() == Target.Kind.TIME;
        double top = timed ? TOP + ROW * arms.size() + 4 : TOP;
        String name = metric.unit().equals("1") ? metric.name() : metric.name() + " (" + metric.unit() + ")";
        if (timed) {
            panels.add(marks(record, task, new Area(LEFT, TOP, RIGHT, top - 4), across, name));
        }
        Guide below = new Guide(across, Tick.of(across, 7, Numbers::number), axis.name() + " (" + axis.unit() + ")");
        List<Layer> layers = new ArrayList<>();
        DoubleStream.Builder values = DoubleStream.builder();
        for (int i = metrics.size() - 1; i >= 0; i--) {
            for (CurveData data : metrics.get(i)) {
                List<Spread> spreads = data.spreads(across, RIGHT - LEFT);
                if (i == 0) {
                    spreads.forEach(spread -> values.add(spread.lower()).add(spread.upper()));
                }
                layers.addAll(curve(data.arm(), spreads, i == 0 ? "" : " companion"));
            }
        }
        Scale up = Scales.values(metric, values.build());
        Guide beside = new Guide(up, Tick.of(up, 6, Numbers::number), timed ? "" : name);
        panels.add(new Panel(new Area(LEFT, top, RIGHT, top + HEIGHT), below, beside, layers));
        String title = metric.name() + " of " + task.name() + " against " + axis.name();
        return new Figure(id, title, description(metrics.get(0)), WIDTH, top + HEIGHT + BELOW, panels);
    }

    private static List<Layer> curve(Arm arm, List<Spread> spreads, String kind) {
        return List.of(
                new Layer.Band(
                        CurveData.line(spreads, Spread::lower),
                        CurveData.line(spreads, Spread::upper),
                        "band " + Look.of(arm) + kind),
                new Layer.Line(CurveData.line(spreads, Spread::median), "line " + Look.of(arm) + kind));
    }

    /** A row of marks an arm, each where its trial reached the target; hollow at the horizon if it did not. */
    private static Panel marks(StudyRecord record, Task task, Area area, Scale across, String label) {
        List<Arm> arms = record.study().arms();
        List<Layer> layers = new ArrayList<>();
        for (int row = 0; row < arms.size(); row++) {
            Arm arm = arms.get(row);
            List<Point> reached = new ArrayList<>();
            List<Point> not = new ArrayList<>();
            for (Dossier.Finding finding : record.dossier().ofClaim(arm)) {
                if (finding.trial().task().equals(task.name())) {
                    double y = arms.size() - row - 0.5;
                    if (finding.outcome() instanceof Outcome.Observed observed) {
                        reached.add(new Point(Math.pow(10, observed.value()), y));
                    } else if (finding.outcome() instanceof Outcome.NotWithin notWithin) {
                        not.add(new Point((double) notWithin.horizon(), y));
                    }
                }
            }
            layers.add(new Layer.Dots(reached, Look.shape(arm), 3, "dot " + Look.of(arm)));
            layers.add(new Layer.Dots(not, Look.shape(arm), 3, "ring " + Look.of(arm)));
        }
        Guide rows = new Guide(new Scale.Linear(0, arms.size()), List.of(), label);
        return new Panel(area, Guide.bare(across), rows, layers);
    }

    private static String description(List<CurveData> arms) {
        StringBuilder text = new StringBuilder("Median over seeds at the end:");
        for (CurveData data : arms) {
            List<Long> positions = Spread.positions(data.series());
            List<Spread> end = Spread.over(data.series(), positions.subList(positions.size() - 1, positions.size()));
            end.forEach(spread -> text.append(' ')
                    .append(data.arm().label())
                    .append(' ')
                    .append(Numbers.number(spread.median()))
                    .append(" at ")
                    .append(spread.position())
                    .append(';'));
        }
        return text.toString();
    }
}
