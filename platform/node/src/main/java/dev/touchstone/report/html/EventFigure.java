package dev.touchstone.report.html;

import dev.touchstone.report.Numbers;
import dev.touchstone.report.Pairing;
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
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forecasts of an event as probabilities. Intervals would say nothing here: quantiles of a probability are 0 or 1. A line
 * leads from each probability to what happened, so short lines are good forecasts.
 */
final class EventFigure {
    private static final Area AREA = new Area(40, 20, 352, 140);
    private static final double HALF = 0.5;

    private EventFigure() {}

    /** The figure. */
    static Figure of(String id, String title, String label, List<Pairing> unordered) {
        List<Pairing> pairs = unordered.stream()
                .sorted(Comparator.comparingDouble(Pairing::outcome).thenComparingDouble(EventFigure::probability))
                .toList();
        Scale across = new Scale.Linear(-HALF, pairs.size() - HALF);
        Scale up = new Scale.Linear(0, 1);
        long happened = pairs.stream().filter(pair -> pair.outcome() >= HALF).count();
        String description = "It happened in " + happened + " of " + pairs.size() + "; the mean probability was "
                + Numbers.score(mean(pairs, true)) + " where it did and " + Numbers.score(mean(pairs, false))
                + " where it did not.";
        List<Box> errors = IntStream.range(0, pairs.size())
                .mapToObj(i ->
                        Box.upright(i, probability(pairs.get(i)), pairs.get(i).outcome()))
                .toList();
        List<Layer> layers = List.of(
                new Layer.Segments(errors, "outer dense"),
                dots(pairs, true, Shape.CIRCLE, "dot outcome"),
                dots(pairs, false, Shape.CIRCLE, "ring outcome"));
        Guide below = new Guide(across, List.of(), "questions, by outcome");
        Guide beside = new Guide(up, Tick.of(up, 6, Numbers::number), "probability of " + label);
        return new Figure(id, title, description, 360, 166, List.of(new Panel(AREA, below, beside, layers)));
    }

    private static Layer dots(List<Pairing> pairs, boolean happened, Shape shape, String style) {
        List<Point> points = IntStream.range(0, pairs.size())
                .filter(i -> (pairs.get(i).outcome() >= HALF) == happened)
                .mapToObj(i -> new Point(i, probability(pairs.get(i))))
                .toList();
        return new Layer.Dots(points, shape, ForecastFigure.radius(pairs.size()), style);
    }

    private static double mean(List<Pairing> pairs, boolean happened) {
        return pairs.stream()
                .filter(pair -> (pair.outcome() >= HALF) == happened)
                .mapToDouble(EventFigure::probability)
                .average()
                .orElse(Double.NaN);
    }

    /** The probability that the forecast gives to the event. */
    private static double probability(Pairing pair) {
        return 1 - pair.forecast().cdf(HALF);
    }
}
