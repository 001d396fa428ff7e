package dev.touchstone.api.toolkit;

import dev.touchstone.api.Metric;
import dev.touchstone.api.Series;

/**
 * A measured curve on its natural scale: a share in log-odds, a quantity that cannot be negative in log10, anything
 * else as it is. Time goes by its log10, as learning does.
 */
public final class Curve {
    /** Shares are held this far from 0 and 1, like one half of one in a hundred test examples. */
    private static final double LEAST_SHARE = 0.005;

    /** What a quantity that cannot be negative is held above: less than single precision resolves near 1. */
    private static final double LEAST_QUANTITY = 1e-9;

    private final Metric metric;
    private final Series series;

    private Curve(Metric metric, Series series) {
        this.metric = metric;
        this.series = series;
    }

    /** The curve of a metric. */
    public static Curve of(Metric metric, Series series) {
        return new Curve(metric, series);
    }

    /** The last value on the natural scale; NaN if there is none or training diverged. */
    public double level() {
        return series.size() == 0 ? Double.NaN : natural(series.last());
    }

    /**
     * How fast it goes at the end: the least-squares slope against log10 of the position over the last stretch, or the
     * last two measurements if there are fewer in it. Positions below 1 are left out.
     *
     * @param decades how far back, in decades of the position, above 0
     * @return on the natural scale, for a decade; NaN with fewer than two measurements or if training diverged
     */
    public double slope(double decades) {
        int end = series.size();
        int start = end;
        while (start > 0 && series.position(start - 1) >= 1 && (end - start < 2 || within(start - 1, decades))) {
            start--;
        }
        double meanX = 0;
        double meanY = 0;
        for (int i = start; i < end; i++) {
            meanX += logPosition(i) / (end - start);
            meanY += natural(series.value(i)) / (end - start);
        }
        double top = 0;
        double bottom = 0;
        for (int i = start; i < end; i++) {
            top += (logPosition(i) - meanX) * (natural(series.value(i)) - meanY);
            bottom += (logPosition(i) - meanX) * (logPosition(i) - meanX);
        }
        return end - start < 2 ? Double.NaN : top / bottom;
    }

    private boolean within(int i, double decades) {
        return logPosition(i) >= logPosition(series.size() - 1) - decades;
    }

    private double logPosition(int i) {
        return Math.log10((double) series.position(i));
    }

    private double natural(double value) {
        if (metric.isShare()) {
            double share = Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, value));
            return Math.log(share / (1 - share));
        }
        return metric.lowest() >= 0 ? Math.log10(Math.max(LEAST_QUANTITY, value)) : value;
    }
}
