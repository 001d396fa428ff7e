package dev.touchstone.report.html;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Series;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import dev.touchstone.report.Spread;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.plot.Point;
import dev.touchstone.report.plot.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The measurements of one metric in one arm of a task.
 *
 * @param arm of the task
 * @param metric that was measured
 * @param series one a trial that was measured at all
 */
record CurveData(Arm arm, Metric metric, List<Series> series) {
    /** All that was measured of a metric in a task, one arm each. */
    static List<CurveData> of(StudyRecord record, Task task, Metric metric) {
        Study study = record.study();
        List<CurveData> data = new ArrayList<>();
        for (Arm arm : study.arms()) {
            List<Series> series = study.cohorts(task).stream()
                    .filter(cohort -> cohort.arm() == arm)
                    .map(Cohort::trials)
                    .flatMap(List::stream)
                    .map(trial -> record.series().series(trial, metric.name()))
                    .filter(trial -> trial.size() > 0)
                    .toList();
            if (!series.isEmpty()) {
                data.add(new CurveData(arm, metric, series));
            }
        }
        return data;
    }

    /** The claim's metric, and what is its like on the training data: {@code train.accuracy} to {@code test.accuracy}. */
    static List<Metric> metrics(Study study) {
        Metric metric = study.phenomenon().claim().target().metric();
        String companion = metric.name().replace("test", "train");
        List<Metric> metrics = new ArrayList<>(List.of(metric));
        study.phenomenon().metrics().stream()
                .filter(other -> other.name().equals(companion) && !companion.equals(metric.name()))
                .forEach(metrics::add);
        return metrics;
    }

    /**
     * The spread over seeds at positions that a plot of this width can tell apart.
     *
     * @param width of the plot in pixels
     */
    List<Spread> spreads(Scale across, double width) {
        List<Long> kept = new ArrayList<>();
        double reached = Double.NEGATIVE_INFINITY;
        List<Long> all = drawable(across, Spread.positions(series));
        for (int i = 0; i < all.size(); i++) {
            double place = width * across.fraction(all.get(i));
            if (place - reached >= 1 || i == all.size() - 1) {
                kept.add(all.get(i));
                reached = place;
            }
        }
        return Spread.over(series, kept);
    }

    /** A line through a part of each spread. */
    static List<Point> line(List<Spread> spreads, ToDoubleFunction<Spread> part) {
        return spreads.stream()
                .map(spread -> new Point((double) spread.position(), part.applyAsDouble(spread)))
                .toList();
    }

    private static List<Long> drawable(Scale across, List<Long> positions) {
        boolean log = across instanceof Scale.Log;
        return positions.stream().filter(position -> !log || position > 0).toList();
    }
}
