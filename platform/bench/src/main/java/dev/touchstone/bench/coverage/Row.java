package dev.touchstone.bench.coverage;

import java.util.Locale;

/**
 * How often intervals held the truth.
 *
 * @param bearing of the row
 * @param what the interval is of
 * @param settings of the world
 * @param held how many did
 * @param intervals how many there were
 * @param without how many scores had no interval
 */
record Row(Bearing bearing, String what, String settings, long held, long intervals, long without) {
    enum Held {
        YES,
        NO,
        NO_INTERVAL
    }

    static Row of(Check check, String settings, Held held) {
        return switch (held) {
            case YES -> new Row(check.bearing(), check.what(), settings, 1, 1, 0);
            case NO -> new Row(check.bearing(), check.what(), settings, 0, 1, 0);
            case NO_INTERVAL -> new Row(check.bearing(), check.what(), settings, 0, 0, 1);
        };
    }

    Row and(Row other) {
        return new Row(
                bearing, what, settings, held + other.held, intervals + other.intervals, without + other.without);
    }

    /** One line of a Markdown table: covered and one standard error of the simulation in per cent. */
    String line() {
        double share = (double) held / intervals;
        double error = Math.sqrt(share * (1 - share) / intervals);
        String none = without == 0 ? "" : ", " + without + " without";
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d%s | %.1f | ± %.1f |",
                what,
                settings,
                intervals,
                none,
                100 * share,
                100 * error);
    }
}
