package dev.touchstone.report.html;

import dev.touchstone.api.Metric;
import dev.touchstone.report.plot.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Which scale shows values best. */
final class Scales {
    /** Positions that span more than this ratio are read by their ratios. */
    private static final double POSITIONS_BY_RATIO = 20;

    private static final double VALUES_BY_RATIO = 50;
    private static final double ROOM = 0.04;

    private Scales() {}

    /** For positions on the axis of a phenomenon, at least one. A position of 0 has no place on a logarithmic scale. */
    static Scale positions(List<Long> positions) {
        long last = positions.stream().mapToLong(Long::longValue).max().orElse(1);
        long first = positions.stream()
                .mapToLong(Long::longValue)
                .filter(p -> p > 0)
                .min()
                .orElse(1);
        return (double) last / first > POSITIONS_BY_RATIO
                ? Scale.log((double) first, (double) last)
                : Scale.linear(
                        (double) positions.stream()
                                .mapToLong(Long::longValue)
                                .min()
                                .orElse(0),
                        (double) last);
    }

    /** For values of a metric: all of its range if it is a share, otherwise what there is. */
    static Scale values(Metric metric, DoubleStream values) {
        return metric.isShare() ? new Scale.Linear(0, 1) : of(values);
    }

    /** For any values; from 0 to 1 if none is finite. */
    static Scale of(DoubleStream values) {
        double[] finite = values.filter(Double::isFinite).sorted().toArray();
        if (finite.length == 0) {
            return new Scale.Linear(0, 1);
        }
        double lowest = finite[0];
        double highest = finite[finite.length - 1];
        double positive =
                Arrays.stream(finite).filter(value -> value > 0).findFirst().orElse(0);
        return positive == lowest && lowest > 0 && highest / lowest > VALUES_BY_RATIO
                ? Scale.log(lowest, highest)
                : Scale.linear(lowest, highest);
    }

    /** A linear scale that holds all these values, at least one, with a little room on both sides. */
    static Scale around(double[] values) {
        double lowest = Arrays.stream(values).min().orElseThrow();
        double highest = Arrays.stream(values).max().orElseThrow();
        double room = ROOM * (highest - lowest);
        return Scale.linear(lowest - room, highest + room);
    }
}
