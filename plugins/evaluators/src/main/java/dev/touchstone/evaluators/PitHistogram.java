package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code pit}: where outcomes fall in their forecasts, as shares of outcomes in ten bins (label {@code bin}, from 1).
 * Forecasts that say what they know fill all bins alike; too narrow ones fill the outermost, too wide ones those in the
 * middle.
 *
 * <p>The probability integral transform is F(y). Where the forecast has an atom at the outcome it is not one number but
 * the range from F(y-) to F(y), and the outcome is spread over it evenly: the non-randomised PIT of Czado, Gneiting
 * &amp; Held (Biometrics 65, 2009). A draw within the range would make scores depend on the draw.
 *
 * <p>Intervals are Wilson's (JASA 22, 1927), which take shares of an outcome, and outcomes for independent.
 */
final class PitHistogram {
    /** 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    private PitHistogram() {}

    /** Counts a forecast in, in parts of {@link Line#WHOLE}; without bins, does nothing. */
    static void count(Mark mark, long[] bins) {
        double before = 0;
        for (int bin = 0; bin < bins.length; bin++) {
            double through = bin + 1 == bins.length ? 1 : spread(mark, (bin + 1.0) / bins.length);
            bins[bin] += (long) Math.rint((through - before) * Line.WHOLE);
            before = through;
        }
    }

    /** How much of the range from F(y-) to F(y) lies at u or below. */
    private static double spread(Mark mark, double u) {
        return u >= mark.through() ? 1 : u <= mark.below() ? 0 : (u - mark.below()) / (mark.through() - mark.below());
    }

    /** No scores where nothing that it answered can be scored. */
    static List<Score> of(Map<String, String> labels, Line total) {
        List<Score> scores = new ArrayList<>();
        for (int bin = 0; bin < total.pit.length && total.answered > 0; bin++) {
            Map<String, String> ofBin = new TreeMap<>(labels);
            ofBin.put("bin", String.valueOf(bin + 1));
            double share = total.pit[bin] / Line.WHOLE / total.answered;
            scores.add(Score.of(
                    "pit",
                    ofBin,
                    share,
                    wilson(share, total.answered),
                    Map.of("answered", (long) total.answered),
                    "",
                    "A calibrated forecast has a share of 0.1. The interval takes questions for independent."));
        }
        return scores;
    }

    static Interval wilson(double share, double n) {
        double square = Z * Z / n;
        double centre = (share + square / 2) / (1 + square);
        double half = Z * Math.sqrt(share * (1 - share) / n + square / (4 * n)) / (1 + square);
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half), Rate.LEVEL, "Wilson");
    }
}
