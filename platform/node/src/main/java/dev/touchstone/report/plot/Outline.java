package dev.touchstone.report.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** The data of an SVG path. Coordinates are kept to a tenth of a unit: finer than a screen shows, and short. */
final class Outline {
    private final StringBuilder data = new StringBuilder();

    /** Begins a stroke. */
    Outline move(double x, double y) {
        return point('M', x, y);
    }

    /** Goes on to a place in a straight line. */
    Outline line(double x, double y) {
        return point('L', x, y);
    }

    /** Goes back to where the stroke began. */
    Outline close() {
        data.append('Z');
        return this;
    }

    /** A whole circle. */
    Outline circle(double x, double y, double radius) {
        String arc = String.format(Locale.ROOT, "a%1$s %1$s 0 1 0 ", number(radius));
        move(x - radius, y);
        data.append(arc).append(number(2 * radius)).append(" 0");
        data.append(arc).append(number(-2 * radius)).append(" 0Z");
        return this;
    }

    private Outline point(char command, double x, double y) {
        data.append(command).append(number(x)).append(' ').append(number(y));
        return this;
    }

    /** A coordinate as SVG writes it. */
    static String number(double value) {
        BigDecimal tenths = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return tenths.signum() == 0 ? "0" : tenths.stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return data.toString();
    }
}
