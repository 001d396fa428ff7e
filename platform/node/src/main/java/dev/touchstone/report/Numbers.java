package dev.touchstone.report;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them: no more digits than mean something, true minus signs, en dashes between ends. */
public final class Numbers {
    /** What stands where there is no number. */
    public static final String NONE = "–";

    /** A space at which no line ends. */
    private static final String NO_BREAK = "\u00a0";

    private static final int SIGNIFICANT = 3;
    private static final double LARGE = 1000;
    /** From here on BigDecimal itself writes powers of ten. */
    private static final double SMALL = 1e-6;

    private Numbers() {}

    /** Three significant digits; whole from 1000 on, as a power of ten below a millionth. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : value < 0 ? "−∞" : "∞";
        }
        if (Math.abs(value) >= LARGE) {
            return fixed(value, 0);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP));
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = rounded.stripTrailingZeros();
        return minus(Math.abs(value) < SMALL ? shortest.toString().replace('E', 'e') : shortest.toPlainString());
    }

    /** A fixed count of digits after the point, for numbers that stand in one column. */
    public static String fixed(double value, int digits) {
        return Double.isFinite(value)
                ? minus(unsignedZero(new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP)))
                : number(value);
    }

    /** Two digits after the point: a skill or an effect. */
    public static String score(double value) {
        return fixed(value, 2);
    }

    /** A share as a percentage; a digit after the point only where it is needed. */
    public static String percent(double share) {
        if (!Double.isFinite(share)) {
            return number(share);
        }
        BigDecimal percent = new BigDecimal(share * 100).setScale(1, RoundingMode.HALF_UP);
        return minus(unsignedZero(percent.stripTrailingZeros())) + NO_BREAK + "%";
    }

    /** The ends of an interval, each in the same form, or nothing if there is none. */
    public static String interval(@Nullable Interval interval, DoubleFunction<String> form) {
        return interval == null
                ? ""
                : "[" + form.apply(interval.lower()) + "," + NO_BREAK + form.apply(interval.upper()) + "]";
    }

    /** A value followed by its interval, or a dash if there is no value. */
    public static String withInterval(
            @Nullable Double value, @Nullable Interval interval, DoubleFunction<String> form) {
        return value == null ? NONE : (form.apply(value) + " " + interval(interval, form)).strip();
    }

    /** A count with its noun, for instance {@code 1 trial}, {@code 2 trials}. */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** The counts that a score rests on but for zeros, for instance {@code asked 12, tasks 3}; all if all are 0. */
    public static String counts(Score score) {
        boolean any = score.counts().values().stream().anyMatch(count -> count != 0);
        return score.counts().entrySet().stream()
                .filter(count -> !any || count.getValue() != 0)
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String unsignedZero(BigDecimal value) {
        return (value.signum() == 0 ? value.abs() : value).toPlainString();
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }
}
