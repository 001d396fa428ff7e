package dev.touchstone.report;

import dev.touchstone.api.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How values of several trials spread at one position.
 *
 * @param position on the axis
 * @param lower 10 % quantile over the trials
 * @param median over the trials
 * @param upper 90 % quantile over the trials
 * @param trials how many had a value there
 */
public record Spread(long position, double lower, double median, double upper, int trials) {
    private static final double TAIL = 0.1;

    /**
     * The spread at each position. A trial enters at its first measurement and keeps its last value between two
     * measurements and after it has ended: were those left out that ended, often because they reached the target,
     * the curve would fall back to the slow ones and show a decline that no trial had. At a position where a trial's
     * value is not a number, that trial is left out.
     *
     * @param series one a trial
     * @param positions ascending
     */
    public static List<Spread> over(List<Series> series, List<Long> positions) {
        List<Spread> spreads = new ArrayList<>();
        for (long position : positions) {
            double[] values = series.stream()
                    .map(trial -> trial.upTo(position))
                    .filter(known -> known.size() > 0)
                    .mapToDouble(Series::last)
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            if (values.length > 0) {
                spreads.add(at(position, values));
            }
        }
        return spreads;
    }

    /** All positions at which any of the trials was measured, ascending. */
    public static List<Long> positions(List<Series> series) {
        long[] all = series.stream()
                .flatMapToLong(trial -> IntStream.range(0, trial.size()).mapToLong(trial::position))
                .sorted()
                .distinct()
                .toArray();
        return Arrays.stream(all).boxed().toList();
    }

    private static Spread at(long position, double[] sorted) {
        return new Spread(
                position,
                Quantile.of(sorted, TAIL),
                Quantile.of(sorted, 0.5),
                Quantile.of(sorted, 1 - TAIL),
                sorted.length);
    }
}
