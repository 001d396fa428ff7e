package dev.touchstone.report;

import dev.touchstone.api.Score;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where outcomes fell in the distributions that a theory forecast (probability integral transform, Dawid 1984): the
 * share of outcomes in each tenth of probability. Honest forecasts have a tenth in each; many in the middle mean
 * forecasts that are too wide, many at both ends ones that are too narrow.
 *
 * @param shares of the bins in order, each in [0, 1]; none if not published
 */
public record Pit(List<Double> shares) {
    /** How many bins there are. */
    public static final int BINS = 10;

    /** The share of each bin where forecasts are honest. */
    public static final double EVEN = 1.0 / BINS;

    /** Keeps a copy. */
    public Pit {
        shares = List.copyOf(shares);
    }

    /** That of a row; empty unless all its bins were published. */
    public static Pit of(ScoreBook book, BoardRow row) {
        List<Score> bins = book.of(Measures.PIT)
                .filter(score -> score.label("phenomenon").equals(row.phenomenon())
                        && score.label("theory").equals(row.theory())
                        && score.label("target").equals(row.target())
                        && score.label("moment").equals(row.moment())
                        && score.label("standing").equals(Words.of(row.standing()))
                        && score.label("protocol").equals(row.protocol().label()))
                .toList();
        List<Double> shares = IntStream.rangeClosed(1, BINS)
                .mapToObj(bin -> bins.stream()
                        .filter(score -> score.label("bin").equals("" + bin))
                        .map(Score::value)
                        .filter(Objects::nonNull)
                        .findFirst())
                .flatMap(Optional::stream)
                .toList();
        return new Pit(shares.size() == BINS ? shares : List.of());
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return shares.isEmpty();
    }

    /** The shares as blocks of eight heights, for a terminal; full height is twice the even share or more. */
    public String bars() {
        StringBuilder bars = new StringBuilder();
        shares.forEach(share -> bars.append("▁▂▃▄▅▆▇█".charAt((int) Math.min(7, Math.round(share / (2 * EVEN) * 7)))));
        return bars.toString();
    }
}
