package dev.touchstone.report.html;

import dev.touchstone.api.Axis;
import dev.touchstone.api.Target;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.Pairing;
import dev.touchstone.report.TargetText;
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
import java.util.stream.IntStream;

/** The forecasts of one theory at one moment as central intervals, question beside question, with what happened. */
final class ForecastFigure {
    /** Contents of the two central intervals that are drawn. */
    static final double INNER = 0.5;

    static final double OUTER = 0.9;

    private static final double WIDTH = 360;
    private static final double HEIGHT = 200;
    private static final Area AREA = new Area(40, 20, 352, 182);
    private static final double HALF = 0.5;
    /** From so many questions on, marks are drawn finer. */
    private static final int MANY = 60;

    private ForecastFigure() {}

    /**
     * The figure.
     *
     * @param scale common to figures that are to be compared
     * @param pairs in the order in which they are drawn
     */
    static Figure of(String id, String title, Axis axis, ForecastScale scale, List<Pairing> pairs) {
        Target target = scale.target();
        String unit = TargetText.unit(target, axis.unit());
        String label = unit.equals("1") ? target.name() : target.name() + " (" + unit + ")";
        Guide beside = new Guide(scale.scale(), Tick.of(scale.scale(), 6, Numbers::number), label);
        Guide below = new Guide(new Scale.Linear(-HALF, pairs.size() - HALF), List.of(), "questions, by outcome");
        long inner = pairs.stream().filter(pair -> pair.isCovered(INNER)).count();
        long outer = pairs.stream().filter(pair -> pair.isCovered(OUTER)).count();
        String description = "Of " + Numbers.count(pairs.size(), "outcome") + ", " + inner + " lie in the 50 % and "
                + outer + " in the 90 % interval.";
        return new Figure(
                id, title, description, WIDTH, HEIGHT, List.of(new Panel(AREA, below, beside, layers(scale, pairs))));
    }

    private static List<Layer> layers(ForecastScale scale, List<Pairing> pairs) {
        List<Box> beyond = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            double limit = pairs.get(i).question().limit();
            if (limit < Double.POSITIVE_INFINITY) {
                beyond.add(new Box(
                        i - HALF, TargetText.natural(scale.target(), limit), i + HALF, Double.POSITIVE_INFINITY));
            }
        }
        String density = pairs.size() > MANY ? " dense" : "";
        return List.of(
                new Layer.Boxes(beyond, "beyond"),
                new Layer.Segments(intervals(scale, pairs, OUTER), "outer" + density),
                new Layer.Segments(intervals(scale, pairs, INNER), "inner" + density),
                dots(scale, pairs, true, true, Shape.CIRCLE, "dot outcome"),
                dots(scale, pairs, false, true, Shape.CIRCLE, "ring outcome"),
                dots(scale, pairs, true, false, Shape.DIAMOND, "dot missed"),
                dots(scale, pairs, false, false, Shape.DIAMOND, "ring missed"));
    }

    private static List<Box> intervals(ForecastScale scale, List<Pairing> pairs, double content) {
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> {
                    Pairing pair = pairs.get(i);
                    return Box.upright(
                            i, scale.place(pair, pair.lower(content)), scale.place(pair, pair.upper(content)));
                })
                .toList();
    }

    private static Layer dots(
            ForecastScale scale, List<Pairing> pairs, boolean within, boolean covered, Shape shape, String style) {
        List<Point> points = IntStream.range(0, pairs.size())
                .filter(i -> pairs.get(i).within() == within && pairs.get(i).isCovered(OUTER) == covered)
                .mapToObj(
                        i -> new Point(i, scale.place(pairs.get(i), pairs.get(i).outcome())))
                .toList();
        return new Layer.Dots(points, shape, radius(pairs.size()), style);
    }

    /** Of the dots in a figure of so many questions. */
    static double radius(int questions) {
        return questions > MANY ? 1.7 : 2.6;
    }
}
