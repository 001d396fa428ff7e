package dev.touchstone.report.html;

import dev.touchstone.report.Numbers;
import dev.touchstone.report.Pit;
import dev.touchstone.report.plot.Area;
import dev.touchstone.report.plot.Box;
import dev.touchstone.report.plot.Figure;
import dev.touchstone.report.plot.Guide;
import dev.touchstone.report.plot.Layer;
import dev.touchstone.report.plot.Panel;
import dev.touchstone.report.plot.Scale;
import dev.touchstone.report.plot.Tick;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where outcomes fell in the forecasts' distributions, as a histogram of ten bars. */
final class PitFigure {
    private static final Area AREA = new Area(34, 6, 172, 66);
    private static final double GAP = 0.06;
    private static final double LEAST_HEIGHT = 0.3;

    private PitFigure() {}

    /** The figure of a histogram that is not empty. */
    static Figure of(String id, String title, String look, Pit pit) {
        List<Double> shares = pit.shares();
        double highest = shares.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        Scale across = new Scale.Linear(0, Pit.BINS);
        Scale up = new Scale.Linear(0, Math.max(LEAST_HEIGHT, highest));
        List<Box> bars = IntStream.range(0, Pit.BINS)
                .mapToObj(i -> new Box(i + GAP, 0, i + 1 - GAP, shares.get(i)))
                .toList();
        List<Layer> layers = List.of(
                new Layer.Boxes(bars, "bar " + look),
                new Layer.Segments(List.of(Box.level(Pit.EVEN, 0, Pit.BINS)), "reference"));
        Guide below = new Guide(across, List.of(new Tick(0, "0"), new Tick(Pit.BINS, "1")), "");
        Guide beside = new Guide(up, Tick.of(up, 3, Numbers::percent), "");
        String description =
                "Shares by tenths: " + shares.stream().map(Numbers::percent).collect(Collectors.joining(", ")) + ".";
        return new Figure(id, title, description, 180, 84, List.of(new Panel(AREA, below, beside, layers)));
    }
}
