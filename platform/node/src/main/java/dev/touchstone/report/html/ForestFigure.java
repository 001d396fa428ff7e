package dev.touchstone.report.html;

import dev.touchstone.api.Interval;
import dev.touchstone.report.Forest;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.plot.Area;
import dev.touchstone.report.plot.Box;
import dev.touchstone.report.plot.Figure;
import dev.touchstone.report.plot.Guide;
import dev.touchstone.report.plot.Layer;
import dev.touchstone.report.plot.Panel;
import dev.touchstone.report.plot.Point;
import dev.touchstone.report.plot.Scale;
import dev.touchstone.report.plot.Shape;
import dev.touchstone.report.plot.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A forest plot: the effect in each task, their mean as a diamond, what a new task is expected to show. */
final class ForestFigure {
    private static final double WIDTH = 360;
    private static final double WIDEST_LABEL = 140;
    private static final double TOP = 6;
    private static final double ROW = 22;
    private static final double BELOW = 32;
    private static final double HALF_DIAMOND = 0.32;

    private ForestFigure() {}

    /** The figure of a forest that is not empty. */
    static Figure of(String id, Forest forest) {
        List<Forest.Row> rows = forest.rows();
        List<String> names = rows.stream().map(Forest.Row::name).toList();
        List<String> counts = rows.stream().map(Forest.Row::counts).toList();
        double left = Math.min(WIDEST_LABEL, Labels.width(names));
        double right = WIDTH - Math.min(WIDEST_LABEL / 2, Labels.width(counts));
        Area area = new Area(left, TOP, right, TOP + ROW * rows.size());
        Scale across = Scales.around(forest.ends());
        Scale up = new Scale.Linear(0, rows.size());
        String label = "effect: " + forest.claim().target().name();
        Guide below = new Guide(across, Tick.of(across, 5, Numbers::number), label);
        Panel plot = new Panel(area, below, new Guide(up, ticks(names, left), ""), layers(forest, rows));
        // Labels stand left of an area, so the counts are those of an empty one beyond the edge.
        Area margin = new Area(WIDTH, TOP, WIDTH + 1, area.bottom());
        Panel beside =
                new Panel(margin, Guide.bare(across), new Guide(up, ticks(counts, WIDTH - right), ""), List.of());
        return new Figure(id, "Effect by task", description(rows), WIDTH, area.bottom() + BELOW, List.of(plot, beside));
    }

    private static List<Tick> ticks(List<String> texts, double width) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Tick(texts.size() - i - 0.5, Labels.shortened(texts.get(i), width)))
                .toList();
    }

    private static List<Layer> layers(Forest forest, List<Forest.Row> rows) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Segments(List.of(Box.upright(forest.claim().threshold(), 0, rows.size())), "reference"));
        List<Box> intervals = new ArrayList<>();
        List<Point> dots = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Forest.Row row = rows.get(i);
            double y = rows.size() - i - 0.5;
            Interval interval = row.interval();
            if (row.kind() == Forest.Kind.MEAN && interval != null && row.value() != null) {
                layers.add(diamond(interval, row.value(), y));
                continue;
            }
            if (interval != null) {
                Box line = Box.level(y, interval.lower(), interval.upper());
                if (row.kind() == Forest.Kind.PREDICTION) {
                    layers.add(new Layer.Segments(List.of(line), "expected"));
                } else {
                    intervals.add(line);
                }
            }
            if (row.value() != null) {
                dots.add(new Point(row.value(), y));
            }
        }
        layers.add(new Layer.Segments(intervals, "interval arm-canonical"));
        layers.add(new Layer.Dots(dots, Shape.SQUARE, 3.4, "dot arm-canonical"));
        return layers;
    }

    private static Layer diamond(Interval interval, double value, double y) {
        Point from = new Point(interval.lower(), y);
        Point to = new Point(interval.upper(), y);
        return new Layer.Band(
                List.of(from, new Point(value, y - HALF_DIAMOND), to),
                List.of(from, new Point(value, y + HALF_DIAMOND), to),
                "dot plain");
    }

    private static String description(List<Forest.Row> rows) {
        return rows.stream()
                .map(row -> row.name() + ": " + row.numbers() + ", " + row.counts())
                .collect(Collectors.joining("; "));
    }
}
